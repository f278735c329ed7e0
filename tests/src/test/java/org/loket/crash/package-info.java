/** What is left after the server was killed: on demand, by {@code mvn -Pcrash verify}. */
package org.loket.crash;
