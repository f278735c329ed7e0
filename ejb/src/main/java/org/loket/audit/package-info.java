/**
 * The trail: who did what, when, to which request. Every recorded event appends an entry in its own
 * transaction; right after, entries are sealed into a chain of hashes, so that a change or a gap
 * shows. Nothing here changes or removes an entry.
 */
package org.loket.audit;
