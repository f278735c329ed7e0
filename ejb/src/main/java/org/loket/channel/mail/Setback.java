package org.loket.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What it means that a mail was not taken (reply codes: RFC 5321 §4.2). */
enum Setback {
    /** The server is not there or takes nothing from us: no mail has a chance now. */
    SERVER_AWAY,
    /** The recipient's address is none, or the server will never take mail for it. */
    FOR_GOOD,
    /** It may work later. */
    FOR_NOW;

    private static final int SERVICE_CLOSING = 421;
    private static final int TOO_LARGE = 552;

    static Setback of(MessagingException failure) {
        for (Throwable each : chain(failure)) {
            if (each instanceof ServerAway) return SERVER_AWAY;
            if (each instanceof ParseException) return FOR_GOOD;
            if (each instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode() / 100 == 5 ? FOR_GOOD : FOR_NOW;
            }
            if (each instanceof SMTPSendFailedException refused && refusesUs(refused)) {
                return SERVER_AWAY;
            }
        }
        return FOR_NOW;
    }

    /** What the server said, or what happened instead. */
    static String reason(MessagingException failure) {
        List<Throwable> chain = chain(failure);
        Throwable telling =
                chain.stream()
                        .filter(SMTPAddressFailedException.class::isInstance)
                        .findFirst()
                        .orElse(failure);
        return telling.getMessage() != null
                ? Plain.line(telling.getMessage())
                : telling.getClass().getSimpleName();
    }

    /** The connection broke off, or the server ended the conversation. */
    static boolean brokenOff(MessagingException failure) {
        for (Throwable each : chain(failure)) {
            if (each instanceof java.io.IOException) return true;
            if (each instanceof SMTPSendFailedException refused
                    && (refused.getReturnCode() == -1
                            || refused.getReturnCode() == SERVICE_CLOSING)) return true;
        }
        return false;
    }

    private static boolean refusesUs(SMTPSendFailedException refused) {
        int code = refused.getReturnCode();
        boolean ofSender = refused.getCommand().startsWith("MAIL");
        return code == SERVICE_CLOSING || ofSender && code / 100 == 5 && code != TOO_LARGE;
    }

    /** The failure and everything behind it. */
    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        collect(failure, chain);
        return chain;
    }

    private static void collect(Throwable failure, List<Throwable> chain) {
        if (failure == null || chain.contains(failure)) return;
        chain.add(failure);
        if (failure instanceof MessagingException messaging) {
            collect(messaging.getNextException(), chain);
        }
        collect(failure.getCause(), chain);
    }
}
