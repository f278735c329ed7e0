/** What the server is asked about how Loket is. */
package org.loket.web.health;
