package org.loket.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises mails that must never be answered by a program (RFC 3834 §2), by their header alone:
 * what stands in the text could have been written by a person. Reports of mail servers are {@link
 * DeliveryReports}'.
 */
public final class AutomaticMail {

    /** Programs that answer for a person say so with one of these. */
    private static final List<String> RESPONDERS =
            List.of(
                    "X-Autoreply",
                    "X-Auto-Reply",
                    "X-Autorespond",
                    "X-Autoresponder",
                    "X-AutoReply-From",
                    "X-Mail-Autoreply",
                    "X-Autoreply-Domain",
                    "X-Vacation");

    private static final List<String> LISTS =
            List.of("List-Id", "List-Post", "List-Unsubscribe", "Mailing-List", "X-Mailing-List");

    /** Words of out of office in the languages of the house and their neighbours. */
    private static final Pattern AWAY =
            subject(
                    "\\W*(auto(matic)?[- ]?(reply|response|repl(y|ies))|autoreply|auto:|out of( the)? "
                            + "office|(i am |i'm )?(on|away on) (vacation|holiday|leave)|"
                            + "automatisch (antwoord|bericht)|afwezig(heid)?|niet aanwezig|"
                            + "automatische (antwort|abwesenheit)|abwesen(d|heit)|"
                            + "(au(ß|ss)er haus)|nicht im (büro|hause)|ich bin (abwesend|im urlaub)|"
                            + "risposta automatica|fuori (ufficio|sede)|assen(za|te)|"
                            + "automatick(á|a) odpov(ě|e)(ď|d)|mimo kancel(á|a)(ř|r)|nep(ř|r)(í|i)tomn|"
                            + "r(é|e)ponse automatique|absence du bureau|respuesta autom(á|a)tica)"
                            + ".*");

    private static final Pattern NO_REPLY =
            subject(
                    "(no[-_.]?reply|do[-_.]?not[-_.]?reply|not?[-_.]?answer|niet[-_.]?(be)?antwoorden|"
                            + "geen[-_.]?antwoord|nicht[-_.]?antworten|keine[-_.]?antwort|"
                            + "non[-_.]?rispondere|neodpovidat)([-_.+].*)?@.*|[^@]*[-_.+]no-?reply@.*");

    private AutomaticMail() {}

    public static Optional<Automatic> of(ReadMail mail) {
        return Stream.<Function<ReadMail, Optional<Automatic>>>of(
                        AutomaticMail::declared,
                        AutomaticMail::responder,
                        AutomaticMail::receipt,
                        AutomaticMail::away,
                        AutomaticMail::daemon,
                        AutomaticMail::list,
                        AutomaticMail::precedence,
                        AutomaticMail::machine,
                        AutomaticMail::quiet,
                        AutomaticMail::nobody)
                .map(rule -> rule.apply(mail))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** RFC 3834 §5. Comments and parameters may follow the word. */
    private static Optional<Automatic> declared(ReadMail mail) {
        return line(mail, "Auto-Submitted", value -> !word(value).equals("no"))
                .map(
                        line ->
                                new Automatic(
                                        line.toLowerCase(Locale.ROOT).contains("auto-replied")
                                                ? Automatic.Kind.AUTO_REPLY
                                                : Automatic.Kind.GENERATED,
                                        line));
    }

    private static Optional<Automatic> responder(ReadMail mail) {
        return Stream.concat(
                        RESPONDERS.stream().map(name -> line(mail, name, AutomaticMail::yes)),
                        Stream.of(
                                line(mail, "Precedence", it -> word(it).startsWith("auto")),
                                line(mail, "X-Precedence", it -> word(it).startsWith("auto")),
                                line(
                                        mail,
                                        "X-POST-MessageClass",
                                        it -> it.contains("Autoresponder")),
                                line(mail, "Delivered-To", it -> word(it).equals("autoresponder"))))
                .flatMap(Optional::stream)
                .findFirst()
                .map(line -> new Automatic(Automatic.Kind.AUTO_REPLY, line));
    }

    private static Optional<Automatic> receipt(ReadMail mail) {
        return line(
                        mail,
                        "Content-Type",
                        it -> it.toLowerCase(Locale.ROOT).contains("disposition-notification"))
                .map(line -> new Automatic(Automatic.Kind.RECEIPT, line));
    }

    /**
     * A subject alone is no proof: people write about their absence too. It is one in a mail that
     * answers another, wants no answers itself, or names no sender.
     */
    private static Optional<Automatic> away(ReadMail mail) {
        if (!AWAY.matcher(mail.subject().strip()).matches()) return Optional.empty();
        boolean sign =
                BounceSigns.nullPath(mail)
                        || mail.headers().has("In-Reply-To")
                        || mail.headers().has("X-Auto-Response-Suppress")
                        || mail.headers().has("X-MS-Exchange-Inbox-Rules-Loop")
                        || precedence(mail).isPresent();
        if (!sign) return Optional.empty();
        return Optional.of(new Automatic(Automatic.Kind.AUTO_REPLY, "Subject: " + mail.subject()));
    }

    private static Optional<Automatic> daemon(ReadMail mail) {
        boolean unsaid = mail.from().isEmpty() && mail.returnPath().isEmpty();
        if (unsaid || !BounceSigns.daemon(mail)) return Optional.empty();
        String sender =
                mail.returnPath()
                        .filter(path -> BounceSigns.nullPath(mail))
                        .map(path -> "Return-Path: <" + path + ">")
                        .orElseGet(
                                () -> "From: " + mail.from().map(MailAddress::toString).orElse(""));
        return Optional.of(new Automatic(Automatic.Kind.GENERATED, sender));
    }

    private static Optional<Automatic> list(ReadMail mail) {
        return LISTS.stream()
                .map(name -> line(mail, name, value -> true))
                .flatMap(Optional::stream)
                .findFirst()
                .map(line -> new Automatic(Automatic.Kind.LIST, line));
    }

    private static Optional<Automatic> precedence(ReadMail mail) {
        return line(mail, "Precedence", it -> List.of("bulk", "junk", "list").contains(word(it)))
                .map(line -> new Automatic(Automatic.Kind.BULK, line));
    }

    private static Optional<Automatic> machine(ReadMail mail) {
        Optional<Automatic> generated =
                Stream.of("X-FC-MachineGenerated", "X-Autogenerated", "X-Cron-Env")
                        .map(name -> line(mail, name, AutomaticMail::yes))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(line -> new Automatic(Automatic.Kind.GENERATED, line));
        return generated.or(
                () ->
                        line(mail, "X-Loop", AutomaticMail::yes)
                                .map(line -> new Automatic(Automatic.Kind.LOOP, line)));
    }

    /** MS-OXCMAIL §2.1.3.2.12: {@code OOF}, {@code AutoReply} and {@code All} concern us. */
    private static Optional<Automatic> quiet(ReadMail mail) {
        return line(
                        mail,
                        "X-Auto-Response-Suppress",
                        it -> it.toLowerCase(Locale.ROOT).matches(".*\\b(oof|autoreply|all)\\b.*"))
                .map(line -> new Automatic(Automatic.Kind.QUIET, line));
    }

    private static Optional<Automatic> nobody(ReadMail mail) {
        boolean answerable = mail.replyTo().filter(it -> !noReply(it)).isPresent();
        if (answerable) return Optional.empty();
        return mail.from()
                .filter(AutomaticMail::noReply)
                .map(from -> new Automatic(Automatic.Kind.NO_REPLY, "From: " + from));
    }

    private static boolean noReply(MailAddress address) {
        return NO_REPLY.matcher(address.address()).matches();
    }

    private static Optional<String> line(ReadMail mail, String name, Predicate<String> says) {
        return mail.headers()
                .first(name)
                .filter(says)
                .map(value -> name + ": " + value.replaceAll("\\s+", " "));
    }

    private static boolean yes(String value) {
        return !word(value).equals("no") && !word(value).equals("false");
    }

    /** The first word, without comments and parameters. */
    private static String word(String value) {
        return value.replaceFirst("[;(,].*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static Pattern subject(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
