package org.loket.channel.mail;

import java.util.List;
import java.util.Optional;
import org.loket.mime.Delivery;
import org.loket.mime.DeliveryAction;
import org.loket.mime.DeliveryReport;

/**
 * What a mail server reports of a mail of ours.
 *
 * @param failed it will not arrive; else it is late, or did arrive
 * @param about Message-IDs of the mail that it may be about, the likeliest first
 * @param recipients whom it was for
 * @param reason in one line, as the server says
 */
record Returned(boolean failed, List<String> about, List<String> recipients, String reason) {

    static Returned of(DeliveryReport report) {
        Optional<Delivery> telling =
                report.deliveries().stream()
                        .filter(it -> it.action() == DeliveryAction.FAILED)
                        .findFirst()
                        .or(() -> report.deliveries().stream().findFirst());
        return new Returned(
                report.failed(),
                report.about(),
                report.deliveries().stream().map(Delivery::address).toList(),
                telling.map(it -> Plain.line(it.status() + " " + it.diagnostic(), 800)).orElse(""));
    }
}
