package org.loket.mime;

import java.util.Optional;

/** From what was read to what is shown. */
final class Texts {

    private Texts() {}

    static MailText of(Content content) {
        String plain = content.plain();
        return new MailText(plain, "", "", plain, Optional.empty());
    }
}
