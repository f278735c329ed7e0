package org.loket.channel.mail;

import java.util.Map;
import org.loket.kernel.Language;

/**
 * As what mails about a team's requests leave.
 *
 * @param team key of the team; {@link SenderDesk#ORGANISATION} for whoever has nothing of its own
 * @param own whether something was said for it; else it is as the organisation is
 * @param version to be handed back with a change
 * @param address its own; empty if it has none
 * @param from the address that its mails really leave from
 * @param read whether somebody reads what is sent to that address
 */
public record SenderView(
        String team,
        boolean own,
        int version,
        String address,
        String from,
        boolean read,
        Map<Language, String> names,
        Map<Language, String> signatures,
        AuthorName author,
        boolean quoting) {}
