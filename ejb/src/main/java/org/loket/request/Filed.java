package org.loket.request;

/** What a message became: part of which request, under which id. */
public record Filed(String number, long message) {}
