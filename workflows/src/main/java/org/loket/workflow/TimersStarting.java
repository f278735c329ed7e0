package org.loket.workflow;

/**
 * Everything is there, and no timer has rung since the server started. What has to come before them
 * observes this.
 */
public record TimersStarting() {}
