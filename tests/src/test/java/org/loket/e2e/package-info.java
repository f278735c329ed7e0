/** What people do in a browser, from their first click to the mail that answers them. */
package org.loket.e2e;
