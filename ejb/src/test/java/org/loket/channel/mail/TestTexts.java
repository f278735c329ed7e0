package org.loket.channel.mail;

import java.util.List;

/** The texts as they are delivered; no database is asked. */
final class TestTexts {

    private TestTexts() {}

    static Texts delivered() {
        Texts texts = new Texts();
        texts.changes =
                new ChangedTexts() {
                    @Override
                    List<MailText> current() {
                        return List.of();
                    }
                };
        return texts;
    }
}
