package org.loket.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.loket.channel.mail.InboundView;
import org.loket.kernel.Language;
import org.loket.web.look.Texts;
import org.loket.web.look.Visitor;

/** Says in plain words why a mail got its verdict, or why it has none yet. */
@RequestScoped
class Reasons {

    @Inject Visitor visitor;

    String of(InboundView mail) {
        if (!mail.judged()) return Optional.ofNullable(mail.error()).orElse("");
        Language language = visitor.language();
        String key = "inbound.reason." + mail.reason();
        if (Texts.bundle("admin", language).containsKey(key)) {
            return Texts.text(language, "admin", key, mail.values().toArray());
        }
        // what a desk did not take is said in the words in which a person would have been told
        String known =
                Texts.bundle("errors", language).containsKey(mail.reason())
                        ? mail.reason()
                        : mail.reason().split("\\.", 2)[0];
        return Texts.bundle("errors", language).containsKey(known)
                ? Texts.text(language, "errors", known, mail.values().toArray())
                : mail.reason();
    }
}
