package org.loket.mime;

/**
 * A header field as it stands in the message.
 *
 * @param value unfolded; one char for each byte
 */
record Field(String name, String value) {}
