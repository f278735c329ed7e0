/**
 * Who is who: people, their roles and teams, as the identity provider told us at their sign-in; and
 * who is calling now.
 */
package org.loket.directory;
