/**
 * The demonstration: a municipality with a university, told in JSON and Markdown beside this
 * package, and loaded through the real desks as the people who did it. Only with {@code
 * LOKET_DEMO}.
 */
package org.loket.demo;
