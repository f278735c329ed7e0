package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.loket.kernel.Settings;
import org.loket.mime.Automatic;
import org.loket.mime.AutomaticMail;
import org.loket.mime.DeliveryReports;
import org.loket.mime.MailSignature;
import org.loket.mime.ReadMail;
import org.loket.mime.SecuredMail;
import org.loket.mime.SenderCheck;
import org.loket.mime.SenderChecks;

/** What the header of a mail says of how it came about. */
@ApplicationScoped
class Signs {

    /** In all mails of ours; nobody but a loop brings them back. */
    static final String OURS = "X-Loket-Loop";

    private static final String EVERYBODY = "*";

    @Inject Settings settings;
    @Inject Mailboxes mailboxes;

    /** Whether it is our own. */
    boolean ours(ReadMail mail) {
        String desk = Addresses.bare(settings.mailFrom());
        return mail.headers().all(OURS).stream().anyMatch(desk::equalsIgnoreCase)
                || mail.from().filter(it -> mailboxes.ours(it.address())).isPresent();
    }

    /** The header by which a gateway says that it is unwanted. */
    Optional<String> spam(ReadMail mail) {
        for (String name : List.of("X-Spam-Flag", "X-Spam-Status", "X-Spam")) {
            Optional<String> said = mail.headers().first(name);
            if (said.filter(it -> it.toLowerCase(Locale.ROOT).startsWith("yes")).isPresent()) {
                return said.map(it -> name + ": " + it);
            }
        }
        return Optional.empty();
    }

    /**
     * The header that says that no person wrote it, or that whoever did wants no answer by itself.
     */
    Optional<String> automatic(ReadMail mail) {
        return AutomaticMail.of(mail).map(Automatic::header);
    }

    /** The header that says that a program answers for a person. */
    Optional<String> autoReply(ReadMail mail) {
        return AutomaticMail.of(mail).filter(it -> it.kind().answers()).map(Automatic::header);
    }

    /** What a mail server says of a mail of ours. */
    Optional<Returned> report(ReadMail mail) {
        return DeliveryReports.of(mail).map(Returned::of);
    }

    /** A signature that is certain says more than any gateway. */
    Trust trust(OpenedMail opened) {
        boolean signed =
                opened.secured()
                        .flatMap(SecuredMail::signature)
                        .filter(it -> it.state() == MailSignature.State.VALID)
                        .isPresent();
        return signed ? Trust.CERTAIN : trust(opened.mail());
    }

    private Trust trust(ReadMail mail) {
        SenderCheck.Result said = SenderChecks.of(mail, settings.mailTrust()).result();
        if (said == SenderCheck.Result.FAILED) return Trust.FORGED;
        boolean certain =
                said == SenderCheck.Result.PASSED || settings.mailTrust().contains(EVERYBODY);
        return certain ? Trust.CERTAIN : Trust.UNKNOWN;
    }
}
