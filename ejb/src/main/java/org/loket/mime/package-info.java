/**
 * What did this person send? Reads a raw message, however broken, into its sender, its text and its
 * files. Pure functions: nothing is stored or fetched here, and nothing that a sender wrote makes
 * them throw.
 */
package org.loket.mime;
