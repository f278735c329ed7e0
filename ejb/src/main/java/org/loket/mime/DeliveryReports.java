package org.loket.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises what mail servers write about mails that we sent: reports (RFC 3464, RFC 6522),
 * complaints (RFC 5965), and the free texts of servers that follow no standard.
 */
public final class DeliveryReports {

    private static final Pattern DELAYED =
            Pattern.compile(
                    "(?is).*(\\(delay\\)|delivery (is |has been |mail )?delay|been delayed|is delayed|"
                            + "warning: (could not|message still)|not yet been delivered|temporary failure "
                            + "report|will (keep|continue) (re)?try|do not need to re-?send|will be "
                            + "retried|verz(ö|oe)ger|vertraag|in ritardo|zpožd).*");

    private static final Pattern GIVEN_UP =
            Pattern.compile(
                    "(?is).*(permanent(ly)?|giv(en|ing) up|no further|will be deleted|not going to try|"
                            + "could not be delivered for).*");

    private DeliveryReports() {}

    public static Optional<DeliveryReport> of(ReadMail mail) {
        if (!type(mail).startsWith("multipart/report") && !BounceSigns.possible(mail)) {
            return Optional.empty();
        }
        Returned returned = Returned.of(mail);
        List<Delivery> deliveries = Complaints.of(mail, returned);
        if (deliveries.isEmpty()) deliveries = CloudNotices.of(mail);
        if (deliveries.isEmpty()) deliveries = standard(mail, returned);
        if (deliveries.isEmpty() && reads(mail, returned)) {
            Optional<DeliveryReport> inner = enclosed(returned);
            if (inner.isPresent()) return inner;
            deliveries = free(mail, returned);
        }
        if (deliveries.isEmpty()) return Optional.empty();
        return Optional.of(
                new DeliveryReport(
                        deliveries,
                        about(mail, returned),
                        returned.mail().map(ReadMail::to).orElse(List.of())));
    }

    /** A report that a gateway wrapped as text into one of its own. */
    private static Optional<DeliveryReport> enclosed(Returned returned) {
        boolean report = returned.mail().filter(it -> type(it).contains("report")).isPresent();
        if (!report) return Optional.empty();
        return of(MailReader.read(returned.below().getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean reads(ReadMail mail, Returned returned) {
        return !status(mail).isEmpty() || BounceSigns.in(mail, returned.notice());
    }

    private static List<Delivery> standard(ReadMail mail, Returned returned) {
        FailedAddresses text = addresses(mail, returned);
        List<Delivery> deliveries = new ArrayList<>();
        for (MailPart part : status(mail)) {
            for (StatusFields group : StatusFields.of(Returned.text(part))) {
                RecipientFields.of(group, text).ifPresent(deliveries::add);
            }
        }
        return deliveries;
    }

    /** The parts with fields, unless a person passes the report on. */
    private static List<MailPart> status(ReadMail mail) {
        boolean report = type(mail).startsWith("multipart/report");
        if (!report && !BounceSigns.daemon(mail)) return List.of();
        return mail.parts().stream()
                .filter(part -> part.mediaType().matches("message/(global-)?delivery-status"))
                .toList();
    }

    private static List<Delivery> free(ReadMail mail, Returned returned) {
        FailedAddresses text = addresses(mail, returned);
        List<Delivery> deliveries = new ArrayList<>();
        boolean delayed = delayed(mail.subject() + "\n" + returned.notice());
        DeliveryAction action = delayed ? DeliveryAction.DELAYED : DeliveryAction.FAILED;
        for (String address : recipients(mail, returned, text)) {
            String said = text.said(address);
            String status = EnhancedStatus.of("", said, action);
            DeliveryTrouble trouble = DeliveryTrouble.of(said, status);
            deliveries.add(new Delivery(address, address, action, status, trouble, said));
        }
        return deliveries;
    }

    private static boolean delayed(String words) {
        return DELAYED.matcher(words).matches() && !GIVEN_UP.matcher(words).matches();
    }

    /** As a header says, else as the text says, else whom the mail was for that came back. */
    private static Set<String> recipients(ReadMail mail, Returned returned, FailedAddresses text) {
        Set<String> all = new LinkedHashSet<>();
        for (String header : mail.headers().all("X-Failed-Recipients")) {
            for (String one : header.split("[,;\\s]+")) BareAddress.in(one).ifPresent(all::add);
        }
        if (all.isEmpty()) all.addAll(text.found());
        if (all.isEmpty()) {
            returned.mail().ifPresent(it -> it.to().forEach(to -> all.add(to.address())));
        }
        all.removeIf(address -> !address.contains("@"));
        return all;
    }

    private static FailedAddresses addresses(ReadMail mail, Returned returned) {
        Set<String> ours = new LinkedHashSet<>();
        mail.to().forEach(to -> ours.add(to.address().toLowerCase(Locale.ROOT)));
        mail.from().ifPresent(from -> ours.add(from.address().toLowerCase(Locale.ROOT)));
        return new FailedAddresses(returned.notice(), ours);
    }

    private static List<String> about(ReadMail mail, Returned returned) {
        Set<String> ids = new LinkedHashSet<>();
        returned.mail().flatMap(ReadMail::messageId).ifPresent(ids::add);
        for (MailPart part : status(mail)) {
            String text = Returned.text(part);
            for (StatusFields group : StatusFields.of(text)) {
                group.find("x-original-message-id").ifPresent(ids::add);
            }
            Returned.of(text).mail().flatMap(ReadMail::messageId).ifPresent(ids::add);
        }
        CloudNotices.about(mail).ifPresent(ids::add);
        List<String> references = mail.references();
        for (int i = references.size() - 1; i >= 0; i--) ids.add(references.get(i));
        return List.copyOf(ids);
    }

    private static String type(ReadMail mail) {
        return mail.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    }
}
