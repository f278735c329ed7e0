/**
 * Mail as it is outside: Debian's own mail server and sender. On demand, since they are installed
 * where they are missing: {@code mvn -Preal verify}.
 */
package org.loket.real;
