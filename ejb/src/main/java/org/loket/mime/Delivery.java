package org.loket.mime;

/**
 * What a report says about one recipient.
 *
 * @param address as the mail was sent to; where the report names only another one, that
 * @param arrived the address that it went on to, if it is another one; else the same
 * @param status of three numbers (RFC 3463), such as {@code 5.1.1}; derived from the text where the
 *     report has none or says nothing with it
 * @param diagnostic the words of the server, on one line; empty where there are none
 */
public record Delivery(
        String address,
        String arrived,
        DeliveryAction action,
        String status,
        DeliveryTrouble trouble,
        String diagnostic) {}
