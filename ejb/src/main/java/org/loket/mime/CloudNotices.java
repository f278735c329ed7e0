package org.loket.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notices of Amazon SES, which come by mail as JSON, with lines folded and a text below, so that no
 * reader of JSON takes them.
 */
final class CloudNotices {

    private static final Pattern KIND =
            Pattern.compile(
                    "\"(?:notificationType|eventType)\"\\s*:\\s*\"(Bounce|Complaint|Delivery)\"");
    private static final Pattern RECIPIENT =
            Pattern.compile("\\{([^{}]*\"emailAddress\"\\s*:\\s*\"([^\"]+)\"[^{}]*)\\}");
    private static final Pattern DELIVERED =
            Pattern.compile("\"recipients\"\\s*:\\s*\\[\\s*\"([^\"]+)\"");
    private static final Pattern MESSAGE_ID =
            Pattern.compile(
                    "\"name\"\\s*:\\s*\"Message-ID\"\\s*,\\s*\"value\"\\s*:\\s*\"([^\"]+)\"",
                    Pattern.CASE_INSENSITIVE);

    private CloudNotices() {}

    static List<Delivery> of(ReadMail mail) {
        String text = json(mail);
        Matcher kind = KIND.matcher(text);
        if (!kind.find()) return List.of();
        return switch (kind.group(1)) {
            case "Bounce" -> all(text, RECIPIENT, 2, DeliveryAction.FAILED);
            case "Complaint" -> all(text, RECIPIENT, 2, DeliveryAction.COMPLAINT);
            default -> all(text, DELIVERED, 1, DeliveryAction.DELIVERED);
        };
    }

    static Optional<String> about(ReadMail mail) {
        Matcher id = MESSAGE_ID.matcher(json(mail));
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    private static List<Delivery> all(
            String text, Pattern pattern, int group, DeliveryAction action) {
        List<Delivery> all = new ArrayList<>();
        Matcher each = pattern.matcher(text);
        while (each.find()) all.add(delivery(each.group(group), each.group(1), action));
        return all;
    }

    private static Delivery delivery(String address, String fields, DeliveryAction action) {
        String said = value(fields, "diagnosticCode").replaceFirst("^smtp;\\s*", "");
        String status = EnhancedStatus.of(value(fields, "status"), said, action);
        boolean bad = action == DeliveryAction.FAILED;
        DeliveryTrouble trouble = bad ? DeliveryTrouble.of(said, status) : DeliveryTrouble.UNWANTED;
        if (action == DeliveryAction.DELIVERED) trouble = DeliveryTrouble.OTHER;
        return new Delivery(address, address, action, status, trouble, said);
    }

    private static String value(String fields, String name) {
        Matcher found = Pattern.compile('"' + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(fields);
        return found.find() ? found.group(1) : "";
    }

    /** Only what starts as JSON, and not a person who shows a notice. */
    private static String json(ReadMail mail) {
        String text = mail.text().plain().strip();
        return text.startsWith("{") ? text.replaceAll("\\r?\\n", "") : "";
    }
}
