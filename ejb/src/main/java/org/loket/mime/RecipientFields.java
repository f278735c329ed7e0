package org.loket.mime;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The group of fields about one recipient (RFC 3464 §2.3), as it ought to be and as it comes. */
final class RecipientFields {

    private static final List<String> NAMES =
            List.of("original-recipient", "final-recipient", "x-actual-recipient", "recipient");

    private RecipientFields() {}

    /**
     * @param text what the report says to people: read where the fields are silent
     */
    static Optional<Delivery> of(StatusFields group, FailedAddresses text) {
        boolean about = NAMES.stream().anyMatch(group::has);
        if (!about) return Optional.empty();
        List<String> named =
                NAMES.stream()
                        .map(group::untyped)
                        .flatMap(Optional::stream)
                        .map(BareAddress::in)
                        .flatMap(Optional::stream)
                        .toList();
        Optional<String> address = Stream.concat(named.stream(), text.found().stream()).findFirst();
        return address.map(it -> delivery(it, group, text));
    }

    private static Delivery delivery(String address, StatusFields group, FailedAddresses text) {
        String status = group.find("status").orElse("");
        DeliveryAction action =
                group.find("action")
                        .flatMap(DeliveryAction::said)
                        .orElseGet(() -> byStatus(EnhancedStatus.first(status).orElse("5")));
        String said =
                Stream.of(group.untyped("diagnostic-code"), group.untyped("x-diagnostic-code"))
                        .flatMap(Optional::stream)
                        .filter(it -> !it.isBlank())
                        .findFirst()
                        .orElseGet(() -> text.said(address));
        String line = said.replaceAll("\\s+", " ").strip();
        String complete = EnhancedStatus.of(status, line, action);
        String arrived = group.untyped("final-recipient").flatMap(BareAddress::in).orElse(address);
        DeliveryTrouble trouble = trouble(line, complete, action);
        if (trouble == DeliveryTrouble.OTHER)
            trouble = trouble(text.said(address), complete, action);
        return new Delivery(address, arrived, action, complete, trouble, line);
    }

    private static DeliveryTrouble trouble(String line, String status, DeliveryAction action) {
        boolean bad = action == DeliveryAction.FAILED || action == DeliveryAction.DELAYED;
        return bad ? DeliveryTrouble.of(line, status) : DeliveryTrouble.OTHER;
    }

    private static DeliveryAction byStatus(String status) {
        return switch (status.charAt(0)) {
            case '2' -> DeliveryAction.DELIVERED;
            case '4' -> DeliveryAction.DELAYED;
            default -> DeliveryAction.FAILED;
        };
    }
}
