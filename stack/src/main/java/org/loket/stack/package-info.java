/**
 * Starts what Loket needs around it, and Loket: database, mail, directory, sign-in server, WildFly.
 * {@link org.loket.stack.Demo} is the program of {@code mvn -Pdemo}; tests use {@link
 * org.loket.stack.Stack} as a library.
 */
package org.loket.stack;
