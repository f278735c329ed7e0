package org.loket.request;

/** A filter of the desk's list under the name that its reader gave it. */
public record NamedView(long id, String name, TaskFilter filter) {}
