package org.loket.channel.mail;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.loket.request.Closure;
import org.loket.request.ReplySent;
import org.loket.request.RequestFacts;

/**
 * What requesters are told in the present transaction: an answer and the step that comes with it go
 * in one mail.
 */
@TransactionScoped
class Told implements Serializable {

    private static final long serialVersionUID = 1;

    private transient Map<String, News> news = new HashMap<>();
    private transient Map<String, String> written = new HashMap<>();

    /** What is handed in with that token in this transaction is a mail. */
    void by(String submission, String messageId) {
        written.put(submission, messageId);
    }

    /** The Message-ID of the mail that was handed in so; null if it has none, or is no mail. */
    String by(String submission) {
        return written.get(submission);
    }

    /** The news about a request, to be added to. */
    News about(RequestFacts request) {
        return news.computeIfAbsent(request.number(), any -> new News());
    }

    /** Begins a mail of its own, after one that is as it is to be. */
    News anew(RequestFacts request) {
        News fresh = new News();
        news.put(request.number(), fresh);
        return fresh;
    }

    /** A reply and a step of the request's course, of which one may be missing, and their mail. */
    static final class News {
        ReplySent reply;
        MailKind step;
        Closure closure;
        OutgoingMail mail;
        MailThread thread;

        /** Somebody besides the requester gets it. */
        boolean shared() {
            return reply != null && !(reply.others().isEmpty() && reply.blind().isEmpty());
        }

        MailKind kind() {
            return step != null ? step : MailKind.ANSWER;
        }
    }
}
