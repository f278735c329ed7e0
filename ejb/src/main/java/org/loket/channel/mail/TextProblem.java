package org.loket.channel.mail;

/**
 * Why a text cannot be used.
 *
 * @param rule names the words for it
 * @param what it is about: a name or a line; empty where there is nothing to name
 */
public record TextProblem(String rule, String what) {}
