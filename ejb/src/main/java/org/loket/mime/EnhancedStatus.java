package org.loket.mime;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Status codes of mail systems: three numbers (RFC 3463) or the reply of SMTP (RFC 5321 §4.2). */
final class EnhancedStatus {

    private static final Pattern CODE =
            Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.]*\\d)");
    private static final Pattern REPLY =
            Pattern.compile("(?:^|[\\s:'\"(\\[;>])([45])\\d\\d(?=[\\s:;.'\"-]|$)");

    private EnhancedStatus() {}

    /** The first code in a text. */
    static Optional<String> first(String text) {
        Matcher codes = CODE.matcher(text);
        return codes.find() ? Optional.of(codes.group()) : Optional.empty();
    }

    /** The most telling code of a refusal: the first that is more than a class. */
    private static Optional<String> refused(String text) {
        String any = null;
        Matcher codes = CODE.matcher(text);
        while (codes.find()) {
            if (codes.group(1).equals("2")) continue;
            if (telling(codes.group())) return Optional.of(codes.group());
            if (any == null) any = codes.group();
        }
        return Optional.ofNullable(any);
    }

    /** Whether it says more than that it failed. */
    static boolean telling(String status) {
        return !status.endsWith(".0.0");
    }

    /** Whether a server's answer that refuses something stands in it. */
    static boolean replied(String text) {
        return REPLY.matcher(text).find() || CODE.matcher(text).find();
    }

    /** From where the server that refused answers; all of it if it does not. */
    static String answer(String text) {
        Matcher reply = REPLY.matcher(text);
        return reply.find() ? text.substring(reply.start()) : text;
    }

    /**
     * @param said by the report; empty if it says none
     */
    static String of(String said, String diagnostic, DeliveryAction action) {
        Optional<String> reported = first(said);
        boolean bad = action == DeliveryAction.FAILED || action == DeliveryAction.DELAYED;
        if (!bad) return reported.orElse("2.0.0");
        if (reported.filter(EnhancedStatus::telling).isPresent()) return reported.get();
        Optional<String> inside = refused(diagnostic);
        if (inside.filter(EnhancedStatus::telling).isPresent()) return inside.get();
        String kind = reported.or(() -> inside).map(it -> it.substring(0, 1)).orElse(null);
        if (kind == null) kind = kind(diagnostic, action);
        return kind
                + "."
                + (kind.equals("2") ? "0.0" : DeliveryTrouble.of(diagnostic, "").numbers());
    }

    private static String kind(String diagnostic, DeliveryAction action) {
        if (action == DeliveryAction.DELAYED) return "4";
        Matcher reply = REPLY.matcher(diagnostic);
        return reply.find() ? reply.group(1) : "5";
    }
}
