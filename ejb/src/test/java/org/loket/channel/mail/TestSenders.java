package org.loket.channel.mail;

import java.util.HashMap;
import java.util.Map;
import org.loket.kernel.Language;

/** Senders that need no database. */
class TestSenders extends TeamSenders {

    private final Map<String, TeamSender> said = new HashMap<>();

    TestSenders() {
        settings = new TestSettings(25);
    }

    TestSenders say(String team, SenderForm form) {
        TeamSender sender = new TeamSender(team);
        sender.change(form, true);
        said.put(team, sender);
        return this;
    }

    static SenderForm form(String address, String name, String signature, AuthorName author) {
        return new SenderForm(
                -1,
                address,
                Map.of(Language.EN, name),
                Map.of(Language.EN, signature),
                author,
                true);
    }

    @Override
    Map<String, TeamSender> said() {
        return said;
    }
}
