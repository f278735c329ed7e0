package org.loket.mime;

import java.util.List;
import java.util.Optional;

/**
 * A message of a mail server about a mail that was sent.
 *
 * @param deliveries one for each recipient that it tells of; never empty
 * @param about identifiers, with angle brackets, of the mail that it may be about, the likeliest
 *     first: of the mail that came back, then what the report refers to
 * @param returned the addresses that the mail which came back was written to
 */
public record DeliveryReport(
        List<Delivery> deliveries, List<String> about, List<MailAddress> returned) {

    public Optional<String> originalMessageId() {
        return about.stream().findFirst();
    }

    /** Whether a recipient did not and will not get the mail. */
    public boolean failed() {
        return deliveries.stream().anyMatch(it -> it.action() == DeliveryAction.FAILED);
    }
}
