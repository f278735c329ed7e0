package org.loket.request;

/** Somebody whom the requester lets take part in a request, by a mail address. */
public record Participant(String name, String email) {}
