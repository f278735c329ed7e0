package org.loket.channel.mail;

import java.util.Map;
import java.util.TreeMap;
import org.loket.kernel.RecordedEvent;

/** Somebody said how a mailbox is to be read; its secrets are not told. */
public record MailboxChanged(MailboxForm was, MailboxForm is) implements RecordedEvent {

    @Override
    public Map<String, String> before() {
        return was == null ? Map.of() : told(was);
    }

    @Override
    public Map<String, String> after() {
        return told(is);
    }

    private static Map<String, String> told(MailboxForm mailbox) {
        Map<String, String> told = new TreeMap<>();
        told.put("address", mailbox.address());
        told.put("host", mailbox.host());
        told.put("account", mailbox.account());
        told.put("folder", mailbox.folder());
        told.put("afterwards", mailbox.afterwards().name());
        told.put("team", mailbox.team());
        told.put("service", mailbox.service());
        told.put("enabled", Boolean.toString(mailbox.enabled()));
        return told;
    }
}
