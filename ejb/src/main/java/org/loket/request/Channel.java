package org.loket.request;

/** The way by which something came or goes. */
public enum Channel {
    PORTAL,
    EMAIL,
    CHAT,
    SMS,
    PHONE,
    COUNTER,
    API,
    LEGACY
}
