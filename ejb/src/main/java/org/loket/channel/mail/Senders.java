package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.loket.directory.Caller;
import org.loket.directory.People;
import org.loket.mime.MailAddress;
import org.loket.mime.ReadMail;
import org.loket.request.Guest;
import org.loket.request.Participant;
import org.loket.request.Seal;
import org.loket.request.Writer;

/** Who wrote a mail, and who else takes part by it. */
@ApplicationScoped
class Senders {

    private static final int MOST_NAME = 200;

    @Inject People people;
    @Inject Mailboxes mailboxes;
    @Inject Signs signs;

    /**
     * @param address where the mail came from, as far as we know
     * @param seal what its signature and encryption are worth; empty if it came without
     */
    record Sender(String address, Trust trust, Writer writer, Optional<Seal> seal) {}

    /** Empty if nobody can be answered. */
    Optional<Sender> of(OpenedMail opened) {
        return from(opened.mail()).map(it -> sender(opened, it, people::withAddress));
    }

    /** Those of many mails, in the same order. */
    List<Optional<Sender>> of(List<OpenedMail> all) {
        List<String> addresses =
                all.stream()
                        .filter(it -> signs.trust(it) == Trust.CERTAIN)
                        .flatMap(it -> from(it.mail()).stream())
                        .map(MailAddress::address)
                        .toList();
        Map<String, Caller> known = people.withAddresses(addresses);
        List<Optional<Sender>> senders = new ArrayList<>(all.size());
        for (OpenedMail opened : all) {
            senders.add(
                    from(opened.mail())
                            .map(
                                    from ->
                                            sender(
                                                    opened,
                                                    from,
                                                    it -> Optional.ofNullable(known.get(it)))));
        }
        return senders;
    }

    private Optional<MailAddress> from(ReadMail mail) {
        return Stream.of(mail.from(), mail.replyTo())
                .flatMap(Optional::stream)
                .filter(it -> Addresses.usable(it.address()))
                .findFirst()
                .or(() -> envelope(mail));
    }

    /**
     * Of mails that name a login only, such as those of timed jobs: where they would go back to.
     */
    private Optional<MailAddress> envelope(ReadMail mail) {
        String name = mail.from().map(MailAddress::name).orElse("");
        return Stream.concat(mail.headers().all("Sender").stream(), mail.returnPath().stream())
                .map(Addresses::bare)
                .filter(it -> Addresses.usable(it) && !mailboxes.ours(it))
                .findFirst()
                .map(it -> new MailAddress(name, it));
    }

    private Sender sender(
            OpenedMail opened, MailAddress from, Function<String, Optional<Caller>> withAddress) {
        ReadMail mail = opened.mail();
        boolean named = mail.from().filter(it -> it.address().equals(from.address())).isPresent();
        Trust said = signs.trust(opened);
        Trust trust = named || said == Trust.FORGED ? said : Trust.UNKNOWN;
        Optional<Seal> seal = opened.seal();
        Optional<Caller> person =
                trust == Trust.CERTAIN ? withAddress.apply(from.address()) : Optional.empty();
        if (person.isPresent()) {
            return new Sender(from.address(), trust, new Writer(person, guest(from)), seal);
        }
        MailAddress answers =
                mail.replyTo()
                        .filter(it -> Addresses.usable(it.address()))
                        .filter(it -> !mailboxes.ours(it.address()))
                        .orElse(from);
        Writer guest = new Writer(Optional.empty(), guest(answers, from));
        return new Sender(from.address(), trust, guest, seal);
    }

    /** All whom the mail went to, but for us and the sender. */
    List<Participant> others(ReadMail mail, Sender sender) {
        Map<String, Participant> others = new LinkedHashMap<>();
        Stream.of(mail.to(), mail.cc())
                .flatMap(List::stream)
                .filter(it -> Addresses.usable(it.address()))
                .filter(it -> !mailboxes.ours(it.address()))
                .filter(it -> !it.address().equalsIgnoreCase(sender.address()))
                .forEach(
                        it ->
                                others.putIfAbsent(
                                        Addresses.plain(it.address()),
                                        new Participant(name(it), Addresses.plain(it.address()))));
        return new ArrayList<>(others.values());
    }

    private static Guest guest(MailAddress who) {
        return new Guest(name(who), Addresses.plain(who.address()));
    }

    private static Guest guest(MailAddress answers, MailAddress from) {
        String name = answers.name().isBlank() ? name(from) : name(answers);
        return new Guest(name, Addresses.plain(answers.address()));
    }

    private static String name(MailAddress who) {
        String said = Plain.line(who.name(), MOST_NAME);
        if (!said.isBlank()) return said;
        return Plain.line(who.address().substring(0, who.address().lastIndexOf('@')), MOST_NAME);
    }
}
