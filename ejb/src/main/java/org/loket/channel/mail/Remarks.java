package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.loket.kernel.Language;
import org.loket.request.Channel;
import org.loket.request.CorrespondenceDesk;
import org.loket.request.Filed;
import org.loket.request.NewMessage;
import org.loket.request.NewRequest;

/** Leaves notes for the desk about mails that nobody wrote. */
@ApplicationScoped
class Remarks {

    private static final String AUTHOR = "Loket";

    @Inject Phrases phrases;
    @Inject CorrespondenceDesk desk;

    String bounced(Language language, String recipient, String reason) {
        return phrases.say(language, "bounced", recipient, reason);
    }

    String automatic(Language language, String sender, String text) {
        return phrases.say(language, "automatic", sender) + "\n\n" + text;
    }

    /**
     * @param submission handed in twice, it is left once
     */
    Filed leave(String number, String text, String submission) {
        NewMessage note =
                new NewMessage(
                        Plain.cut(Plain.lines(text), NewRequest.MOST_TEXT),
                        Channel.EMAIL,
                        submission,
                        List.of());
        return desk.remark(number, AUTHOR, note);
    }
}
