package org.loket.kernel;

/**
 * Everything has started: what works by itself may begin. Were it to begin earlier and the start to
 * fail, the server could not end it: who calls a bean before everything has started waits for that.
 */
public record HouseOpens() {}
