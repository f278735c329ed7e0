/**
 * The heart: requests, what is said in them, what is attached, their clocks, and the read model of
 * the tasks that wait for people. Every channel files here; the process moves a request through
 * {@link org.loket.request.RequestCourse}.
 */
package org.loket.request;
