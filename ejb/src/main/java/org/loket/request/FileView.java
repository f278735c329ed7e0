package org.loket.request;

/** An attachment by name; {@code size} in bytes. */
public record FileView(long id, String name, String mediaType, long size) {}
