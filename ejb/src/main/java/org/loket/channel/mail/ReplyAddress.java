package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loket.kernel.Secrets;
import org.loket.kernel.Settings;

/**
 * The address that an answer goes to, such as {@code desk+2026-000123.7k2m0qxa9dpr44tz@…}: it says
 * which request is answered, and nobody can make it up (subaddressing: RFC 5233).
 */
@ApplicationScoped
class ReplyAddress {

    /** Among whom the mail that is answered went. */
    enum Circle {
        /** The requester, and whom they let take part. */
        REQUESTER,
        /** The desk; what is said there is not for the requester. */
        STAFF
    }

    record Answered(String number, Circle circle) {}

    private static final Pattern TAGGED =
            Pattern.compile("[^@+]+\\+(\\d{4}-\\d{6,9})\\.([0-9a-z]{16})@.+");

    @Inject Settings settings;

    /** The plain address of the desk where the mail server knows no others. */
    String of(String number, Circle circle) {
        return of(number, circle, Addresses.bare(settings.mailFrom()));
    }

    /**
     * The same at the address of another mailbox.
     *
     * @param desk a plain address
     */
    String of(String number, Circle circle, String desk) {
        int at = desk.lastIndexOf('@');
        if (!settings.replyTokens() || at < 0) return desk;
        String code = code(number, circle).replace("-", "").toLowerCase(Locale.ROOT);
        return desk.substring(0, at) + "+" + number + "." + code + desk.substring(at);
    }

    /** What was answered by a mail to this address; empty unless we made it. */
    Optional<Answered> read(String address) {
        Matcher tagged = TAGGED.matcher(address.toLowerCase(Locale.ROOT));
        if (!tagged.matches()) return Optional.empty();
        String number = tagged.group(1);
        for (Circle circle : Circle.values()) {
            if (Secrets.same(code(number, circle), tagged.group(2))) {
                return Optional.of(new Answered(number, circle));
            }
        }
        return Optional.empty();
    }

    /** The address without what stands behind a {@code +}. */
    static String base(String address) {
        int plus = address.indexOf('+');
        int at = address.lastIndexOf('@');
        return plus > 0 && at > plus ? address.substring(0, plus) + address.substring(at) : address;
    }

    private String code(String number, Circle circle) {
        String text = "answer " + circle.name().toLowerCase(Locale.ROOT) + " " + number;
        return Secrets.code(settings.secret(), text);
    }
}
