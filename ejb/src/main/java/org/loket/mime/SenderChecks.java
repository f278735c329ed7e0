package org.loket.mime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what gateways found out about a sender (RFC 8601). Only the word of those counts that we
 * were told to trust, and of them only what they wrote when they handed the mail to us: anybody can
 * write such a header into a mail.
 */
public final class SenderChecks {

    private SenderChecks() {}

    /**
     * @param trusted names of gateways (authserv-id, RFC 8601 §2.5)
     */
    public static SenderCheck of(ReadMail mail, Collection<String> trusted) {
        List<AuthenticationResult> results = results(mail, trusted);
        Optional<String> author = author(mail);
        if (results.isEmpty() || author.isEmpty()) return none();
        String domain = author.get();
        return dmarc(results, domain)
                .or(() -> parts(results, domain))
                .orElseGet(SenderChecks::none);
    }

    /**
     * Of the topmost header of a trusted gateway, and of those beside it. A mail's headers grow
     * upward, so that what stands below the next Received was in the mail when it came to the
     * gateway.
     */
    private static List<AuthenticationResult> results(ReadMail mail, Collection<String> trusted) {
        List<String> names = trusted.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
        List<String> values = mail.headers().all("Authentication-Results");
        List<AuthenticationResult> results = new ArrayList<>();
        boolean begun = false;
        int next = 0;
        for (String name : mail.headers().names()) {
            if (begun && name.equalsIgnoreCase("Received")) break;
            if (!name.equalsIgnoreCase("Authentication-Results")) continue;
            Optional<AuthenticationResult.Stamp> stamp =
                    AuthenticationResult.read(values.get(next++))
                            .filter(it -> names.contains(it.server()));
            begun |= stamp.isPresent();
            stamp.ifPresent(it -> results.addAll(it.results()));
        }
        return results;
    }

    /** The domain of the author; empty unless there is exactly one (RFC 7489 §6.6.1). */
    private static Optional<String> author(ReadMail mail) {
        List<String> from = mail.headers().raw("From");
        boolean one =
                from.size() == 1 && Addresses.of(from.get(0), mail.headers().unsaid()).size() == 1;
        return mail.from()
                .filter(it -> one)
                .map(it -> it.address().toLowerCase(Locale.ROOT))
                .map(it -> it.substring(it.lastIndexOf('@') + 1))
                .filter(it -> !it.isEmpty());
    }

    private static Optional<SenderCheck> dmarc(List<AuthenticationResult> results, String author) {
        SenderCheck passed = null;
        for (AuthenticationResult result : results) {
            boolean his =
                    result.domain("header.from").isEmpty()
                            || aligned(result.domain("header.from"), author);
            if (!result.method().equals("dmarc") || !his) continue;
            if (result.result().equals("fail")) return Optional.of(failed(result));
            if (result.result().equals("pass")) passed = passed(result);
        }
        return Optional.ofNullable(passed);
    }

    /** What DMARC would say of the parts, for domains that have no policy (RFC 7489 §4.2). */
    private static Optional<SenderCheck> parts(List<AuthenticationResult> results, String author) {
        AuthenticationResult failed = null;
        for (AuthenticationResult result : results) {
            boolean his = aligned(checked(result), author);
            if (his && result.result().equals("pass")) return Optional.of(passed(result));
            boolean refused = result.result().matches("fail|hardfail");
            if (his && refused && result.method().equals("spf")) failed = result;
        }
        return Optional.ofNullable(failed).map(SenderChecks::failed);
    }

    private static String checked(AuthenticationResult result) {
        return switch (result.method()) {
            case "spf" -> result.domain("smtp.mailfrom", "smtp.mail", "smtp.envelope-from");
            case "dkim" -> result.domain("header.d", "header.i");
            default -> "";
        };
    }

    /**
     * The same domain, or one within the other. Narrower than RFC 7489 §3.1 allows, since it needs
     * no list of the suffixes under which anybody may register.
     */
    private static boolean aligned(String checked, String author) {
        if (checked.indexOf('.') < 0) return false;
        return checked.equals(author)
                || checked.endsWith("." + author)
                || author.endsWith("." + checked);
    }

    private static SenderCheck passed(AuthenticationResult result) {
        return new SenderCheck(SenderCheck.Result.PASSED, result.text());
    }

    private static SenderCheck failed(AuthenticationResult result) {
        return new SenderCheck(SenderCheck.Result.FAILED, result.text());
    }

    private static SenderCheck none() {
        return new SenderCheck(SenderCheck.Result.NONE, "");
    }
}
