package org.loket.mime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reports that a recipient does not want a mail: RFC 5965 and what came before it. */
final class Complaints {

    private static final List<String> RECIPIENT =
            List.of(
                    "original-rcpt-to",
                    "removal-recipient",
                    "redacted-address",
                    "original-recipient");

    private Complaints() {}

    static List<Delivery> of(ReadMail mail, Returned returned) {
        for (MailPart part : mail.parts()) {
            if (part.mediaType().equals("message/feedback-report")) {
                return feedback(Returned.text(part), returned);
            }
        }
        if (!mail.subject().toLowerCase(Locale.ROOT).startsWith("complaint about message"))
            return List.of();
        return complaints(marked(returned), mail.subject());
    }

    private static List<Delivery> feedback(String text, Returned returned) {
        List<StatusFields> groups = StatusFields.of(text);
        Set<String> addresses = new LinkedHashSet<>();
        String type = "abuse";
        for (StatusFields group : groups) {
            for (String name : RECIPIENT) {
                group.untyped(name).flatMap(BareAddress::in).ifPresent(addresses::add);
            }
            type = group.find("feedback-type").orElse(type);
        }
        if (addresses.isEmpty()) addresses.addAll(marked(returned));
        return complaints(addresses, "Feedback-Type: " + type);
    }

    /** Whom the mail that came back was for. */
    private static Set<String> marked(Returned returned) {
        Set<String> addresses = new LinkedHashSet<>();
        Optional<ReadMail> back = returned.mail();
        back.flatMap(it -> it.headers().first("X-HmXmrOriginalRecipient"))
                .flatMap(BareAddress::in)
                .ifPresent(addresses::add);
        if (addresses.isEmpty()) {
            back.ifPresent(it -> it.to().forEach(to -> addresses.add(to.address())));
        }
        return addresses;
    }

    private static List<Delivery> complaints(Set<String> addresses, String said) {
        List<Delivery> all = new ArrayList<>();
        for (String address : addresses) {
            all.add(
                    new Delivery(
                            address,
                            address,
                            DeliveryAction.COMPLAINT,
                            "2.0.0",
                            DeliveryTrouble.UNWANTED,
                            said));
        }
        return all;
    }
}
