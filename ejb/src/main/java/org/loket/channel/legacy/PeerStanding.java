package org.loket.channel.legacy;

import org.loket.request.Status;

/** Where a request stands after another system has said something in it. */
public record PeerStanding(String number, Status status) {}
