/**
 * What every room needs and none owns: the clock, settings, languages, errors with message keys,
 * the base of recorded events, keyset pages. No business.
 */
package org.loket.kernel;
