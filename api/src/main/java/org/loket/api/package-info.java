/** What other systems call by HTTP, with a bearer token; the desks behind it check the role. */
package org.loket.api;
