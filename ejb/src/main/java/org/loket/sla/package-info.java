/**
 * Promises about time: calendars with opening hours and holidays, service levels, and the clocks
 * that measure them. The arithmetic is pure: values in, values out, the time is an argument.
 */
package org.loket.sla;
