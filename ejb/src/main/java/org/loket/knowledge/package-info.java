/**
 * What people can read before they ask: articles in five languages, found with or without
 * diacritics.
 */
package org.loket.knowledge;
