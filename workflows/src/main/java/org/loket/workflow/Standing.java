package org.loket.workflow;

/**
 * How many requests are at an element of a version.
 *
 * @param name as the drawing calls it, else its id
 * @param failed steps there that failed for good
 */
public record Standing(String element, String name, int requests, int failed) {}
