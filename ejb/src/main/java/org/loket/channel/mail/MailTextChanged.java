package org.loket.channel.mail;

import java.util.Map;
import org.loket.kernel.Language;
import org.loket.kernel.RecordedEvent;

/**
 * What a mail says was changed.
 *
 * @param delivered went back to the delivered text
 */
public record MailTextChanged(MailKind kind, Language language, int revision, boolean delivered)
        implements RecordedEvent {

    @Override
    public Map<String, String> after() {
        return Map.of(
                "kind", kind.name(),
                "language", language.code(),
                "revision", Integer.toString(revision),
                "delivered", Boolean.toString(delivered));
    }
}
