package org.loket.channel.mail;

import java.util.List;

/**
 * What became of a mail and why.
 *
 * @param reason key of a text of the administration
 * @param values what is put into that text
 * @param request number of the request it belongs to; null if to none
 * @param message id of the request's message that it became; null if it became none
 * @param outgoing id of the mail of ours that it is about; null if it is about none
 */
record Judgement(
        Verdict verdict,
        String reason,
        List<String> values,
        String request,
        Long message,
        Long outgoing) {

    static Judgement of(Verdict verdict, String reason, String... values) {
        return new Judgement(verdict, reason, List.of(values), null, null, null);
    }

    Judgement about(String number, Long said) {
        return new Judgement(verdict, reason, values, number, said, outgoing);
    }

    Judgement about(OutgoingMail mail) {
        return new Judgement(verdict, reason, values, mail.request(), message, mail.id());
    }
}
