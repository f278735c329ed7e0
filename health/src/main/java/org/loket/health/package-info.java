/**
 * What the server asks the archive about its health. The server finds such checks in the archive's
 * libraries only, not in its modules (WFLY-12835): here they stand, and the modules answer.
 */
package org.loket.health;
