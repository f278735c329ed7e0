/**
 * Runs the process of every request, offers its tasks to the desk and draws where a request is. The
 * only room that knows Camunda. A process holds the flow; what a step does is said by the beans
 * that its model names ({@code requestSteps}, {@code clockSteps}, {@code routing}).
 */
package org.loket.workflow;
