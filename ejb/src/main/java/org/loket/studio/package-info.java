/**
 * What administrators change in models of processes and decisions before it holds, and why each of
 * their versions was published. Keeps texts; what they mean, and the engine, are the business of
 * {@code workflow}.
 */
package org.loket.studio;
