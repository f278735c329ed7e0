package org.loket.mime;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By what one knows that a free text comes from a mail server and tells of a mail that did not
 * arrive. A person who quotes such a text must not be taken for a server, so that words alone never
 * do: the sender must look like one too.
 */
final class BounceSigns {

    private static final Pattern DAEMON =
            words(
                    "(mailer|mail|delivery|email)?[-_.]?daemon\\d*|mdaemon|mailerdaemon|"
                            + "mail[-_. ]?(er[-_. ]?)?(delivery|deliver)([-_. ]?(sub)?(system|service|agent))?|"
                            + "mail\\.delivery\\.system|non-?delivery|undeliverable|email-?bounces?|post_master");

    /** A server or the person who looks after it. */
    private static final Pattern POSTMASTER =
            words(
                    "po+st[-_]?master|post-?office|mail[-_]?admin(istrator)?|bounces?|mailer|"
                            + ".+-(admin|owner|errors|request|bounces?)|owner-.+|staff|"
                            + "complaints?|abuse|scomp|no-?_?reply|do-?not-?reply|info-?noreply|"
                            + "system|sysadmin|root|mailfilter|mail|mxgateway|gateway");

    private static final Pattern DAEMON_NAME =
            words(
                    ".*(mail(er)? deliver(y|er)?( sub)?-?\\s?(system|service|agent)|mailer[- ]daemon|"
                            + "mail system|delivery (sub)?system|mail administrator|"
                            + "system administrator|interscan|mailmarshal|microsoft (outlook|"
                            + "exchange)|postmaster|content.?filter|mail gateway|returned mail).*");

    private static final Pattern MAILER =
            words(
                    ".*(smtp32|m-filter|surfcontrol|internet mail service|interscan|mailmarshal|"
                            + "mimesweeper|mdaemon|imail|groupwise internet agent).*");

    private static final Pattern SUBJECT =
            words(
                    "(\\W*|\\[[^\\]]*\\]\\s*|\\**\\s*)(undeliver(able|ed)\\b.*|non[- ]?(remis|recapitabile|delivery|deliverable)\\b.*|"
                            + "returned (mail|e-?mail|message|to sender)\\b.*|return(ed)? mail\\b.*|"
                            + "(mail |message |e-?mail )?deliver(y|ies)( of your message)?( has| is)?"
                            + "( report| status| failure| notification| problems?| error| failed| "
                            + "delay(ed)?| has failed| incomplete| unsuccessful)+\\b.*|"
                            + "(mail|message|e-?mail|sending)( delivery| sending| system)?( has)?( failed| failure| "
                            + "error| not delivered| undeliverable| could not be delivered| delayed)\\b.*|"
                            + "failure (notice|delivery)\\b.*|failed (mail|delivery|message)\\b.*|postmaster notify.*|"
                            + "notice: mail delivery status.*|warning: (could not send|message|e-?mail).*|"
                            + "mail (could|can)( ?not|n't) be delivered.*|could not deliver.*|"
                            + "(permanent )?delivery failure.*|there was an error sending your mail.*|"
                            + "message (delivery )?(has failed|failed|rejected|blocked).*|message you sent blocked.*|"
                            + "postfix smtp server: errors.*|"
                            + "complaint about message.*|email (delivery )?(failure|feedback report).*|"
                            + "you .* (are )?not member.*|mail failed, returning.*|"
                            + "aws notification message|unable to deliver.*|error( in)? deliver.*|"
                            + "unzustellbar.*|nicht (zustellbar|zugestellt).*|(e-?)?mail(zustellung)? (ist )?fehlgeschlagen.*|"
                            + "onbestelbaar.*|niet (bezorgd|afgeleverd).*|mancato recapito.*|"
                            + "nedoru[cč]iteln.*|nedoru[cč]en.*|(é|e)chec (de )?(la )?remise.*|"
                            + "no se puede entregar.*|.*mail failure\\.?|недоставленное.*|"
                            + ".*送信できませんでした.*|.*配信(でき|に失敗|不能|エラー).*|.*送信エラー.*|"
                            + "mail system error.*|user unknown.*|(お届けできません|送信失敗).*)");

    private static final Pattern SENTENCE =
            words(
                    "(?s).*\\b(could (not|n.t) be (delivered|sent)|can( ?not|.t) be delivered|"
                            + "was( not|n.t) (delivered|relayed)|not be delivered|has not been delivered|"
                            + "(unable|not able|wasn.t able) to deliver|"
                            + "was undeliverable|undeliverable (mail|to|message)|"
                            + "(permanent|fatal) (fatal )?(delivery )?errors?|had delivery (errors|problems)|"
                            + "transcript of session|failure reasons|did not reach the following|"
                            + "did not receive (this|your) message|delivery (to the following|has failed|failed|error|status notification|incomplete)|"
                            + "(mail )?delivery (sub)?system|message not delivered|message blocked|address not found|"
                            + "mail delivery software|error (has occurred )?while attempting to deliver|"
                            + "error delivering your mail|delivery failed|failed addresses|no valid recipients|"
                            + "invalid user address|account is disabled|rejected recipient|trouble delivering|"
                            + "not a member of this mailing list|is delayed|been delayed|delay in the delivery|"
                            + "rejected your message|was (blocked|rejected)|returned to sender|non-?delivered|"
                            + "unknown user|body of message generated response|delivery problems|"
                            + "following (address(es)?|recipients?|users?)( \\S+){0,4} (failed|rejected|had)|"
                            + "nicht (zugestellt|übermittelt)|niet (worden )?(bezorgd|afgeleverd)|non .{0,12}(recapitat|consegnat)|"
                            + "nebyl[ay]? doručen|undelivered mail|mail box is full|delivery notification|"
                            + "mobile\\.? |unsent message)"
                            + ".*|.*(送信できませんでした|配信できません|送信に失敗|届けできません|не может быть доставлено|не доставлено).*");

    private BounceSigns() {}

    static boolean in(ReadMail mail, String notice) {
        boolean subject = SUBJECT.matcher(mail.subject().strip()).matches();
        if (daemon(mail)) return subject || SENTENCE.matcher(notice).matches();
        return machine(mail) && subject && SENTENCE.matcher(notice).matches();
    }

    /** Whether it may come from a program at all: most mails do not. */
    static boolean possible(ReadMail mail) {
        return daemon(mail) || machine(mail);
    }

    /** Nobody but a mail server writes with such a sender. */
    static boolean daemon(ReadMail mail) {
        if (mail.headers().has("X-Failed-Recipients")) return true;
        if (nullPath(mail)) return true;
        Optional<MailAddress> from = mail.from();
        return from.isEmpty()
                || from.get().address().isBlank()
                || DAEMON.matcher(local(from.get())).matches();
    }

    /** Whether its sender takes no answers (RFC 5321 §4.5.5). */
    static boolean nullPath(ReadMail mail) {
        return mail.returnPath()
                .filter(path -> path.isEmpty() || DAEMON.matcher(local(path)).matches())
                .isPresent();
    }

    /** A sender that may be a program. */
    private static boolean machine(ReadMail mail) {
        boolean declared =
                mail.headers()
                        .first("Auto-Submitted")
                        .filter(value -> !value.toLowerCase(Locale.ROOT).startsWith("no"))
                        .isPresent();
        boolean mailer =
                mail.headers().all("X-Mailer").stream()
                        .anyMatch(it -> MAILER.matcher(it).matches());
        return declared || mailer || mail.from().filter(BounceSigns::office).isPresent();
    }

    private static boolean office(MailAddress from) {
        return POSTMASTER.matcher(local(from)).matches()
                || DAEMON_NAME.matcher(from.name()).matches();
    }

    private static String local(MailAddress address) {
        return local(address.address());
    }

    private static String local(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    private static Pattern words(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
