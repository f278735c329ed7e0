package org.loket.channel.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Length;
import org.loket.request.Participant;

/** What a mail has around its words: as what it leaves, who gets it too, what it answers. */
@Embeddable
class Envelope {

    /** Null: the desk's own address. */
    private String sender;

    @Column(name = "sender_name")
    private String senderName;

    /** One in a line: address, blank, name. */
    @Column(length = Length.LONG32)
    private String copies = "";

    @Column(name = "blind_copies", length = Length.LONG32)
    private String blindCopies = "";

    @Column(name = "in_reply_to")
    private String inReplyTo;

    /** With blanks between. */
    @Column(name = "reference_ids", length = Length.LONG32)
    private String references = "";

    protected Envelope() {}

    static Envelope of(Letterhead head, MailThread thread) {
        Envelope envelope = new Envelope();
        envelope.sender = head.address();
        envelope.senderName = Plain.line(head.name(), 200);
        envelope.inReplyTo = thread.answers().orElse(null);
        envelope.references = String.join(" ", thread.references());
        return envelope;
    }

    void copyTo(Collection<Participant> others, Collection<String> blind) {
        copies = written(others);
        blindCopies = written(blind.stream().map(it -> new Participant("", it)).toList());
    }

    /** The first of these addresses to which it went as a copy only. */
    Optional<String> copyAmong(Collection<String> addresses) {
        return addresses.stream()
                .filter(
                        it ->
                                Stream.concat(copies().stream(), blindCopies().stream())
                                        .anyMatch(one -> one.email().equalsIgnoreCase(it)))
                .findFirst();
    }

    /** Those who left get no copy. */
    void keepCopies(Set<String> present) {
        List<Participant> kept =
                copies().stream().filter(it -> present.contains(it.email())).toList();
        copies = written(kept);
    }

    Optional<String> sender() {
        return Optional.ofNullable(sender);
    }

    Optional<String> senderName() {
        return Optional.ofNullable(senderName);
    }

    List<Participant> copies() {
        return read(copies);
    }

    List<Participant> blindCopies() {
        return read(blindCopies);
    }

    Optional<String> inReplyTo() {
        return Optional.ofNullable(inReplyTo);
    }

    List<String> references() {
        return references == null || references.isEmpty()
                ? List.of()
                : List.of(references.split(" "));
    }

    static List<Participant> read(String lines) {
        if (lines == null || lines.isEmpty()) return List.of();
        List<Participant> read = new ArrayList<>();
        for (String line : lines.split("\n")) {
            String[] parts = line.split(" ", 2);
            read.add(new Participant(parts.length > 1 ? parts[1] : "", parts[0]));
        }
        return read;
    }

    private static String written(Collection<Participant> people) {
        return people.stream()
                .map(it -> (it.email().strip() + " " + Plain.line(it.name())).strip())
                .collect(Collectors.joining("\n"));
    }
}
