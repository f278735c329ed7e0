package org.loket.mime;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines with which mail programs introduce what they quote, in the languages of the desk and
 * those of its neighbours.
 */
final class Attributions {

    private static final int LONGEST = 400;
    private static final int MOST_LINES = 3;

    private static final String NAPSAL = "\\bnap[ií]?sala?(\\(a\\))?\\s*(dne\\b.{4,})?:";

    /** Where the first word tells that it is one, so that it may go on over several lines. */
    private static final Pattern STARTED =
            pattern(
                    "(on|at)\\b.{4,}\\bwrote\\s*:",
                    "am\\b.{4,}\\b(schrieb|hat)\\b.*:",
                    "op\\b.{4,}\\b(schreef|heeft)\\b.*:",
                    "il\\b.{4,}\\bha scritto\\s*:",
                    "(dne|dňa|po|út|ut|st|čt|št|pá|pi|so|ne)\\b.{4,}" + NAPSAL,
                    "le\\b.{4,}\\ba [ée]crit\\s*:",
                    "el\\b.{4,}\\bescribi[óo]\\s*:",
                    "em\\b.{4,}\\bescreveu\\s*:",
                    "w dniu\\b.{4,}\\b(pisze|napisał\\(?a?\\)?)\\s*:",
                    "den\\b.{4,}\\bskrev\\b.*:");

    private static final Pattern NAMED =
            pattern(
                    ".{3,}\\bwrote\\s*(on\\b.{4,})?:",
                    ".{3,}\\bschrieb\\s*(am\\b.{4,})?:",
                    ".{3,}\\bschreef\\s*(op\\b.{4,})?:",
                    ".{3,}\\bha scritto\\s*:",
                    ".{3,}" + NAPSAL,
                    ".{3,}\\ba [ée]crit\\s*:",
                    ".{3,}\\bescribi[óo]\\s*:",
                    "\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}\\b.{4,}<[^<>@\\s]+@[^<>\\s]+>\\s*:");

    private static final Pattern DIVIDER =
            pattern(
                    "-{2,}\\s*(original message|original appointment|ursprüngliche nachricht"
                            + "|originalnachricht|original-nachricht|oorspronkelijk bericht"
                            + "|oorspronkelijk(e)? mail|messaggio originale|původní zpráva"
                            + "|původní e-mail|message d['’]origine|message original"
                            + "|mensaje original|mensagem original|wiadomość oryginalna"
                            + "|pôvodná správa|antwort auf|reply message)\\s*-{2,}");

    private static final Pattern FROM =
            label("from|von|van|da|od|de|expéditeur|remitente|afzender|mittente|odesílatel");
    private static final Pattern SENT =
            label(
                    "sent|date|gesendet|datum|verzonden|inviato|data|odesláno|envoyé( le)?|date"
                            + "|enviado( el)?|fecha|wysłano|odoslané");
    private static final Pattern TO =
            label("to|an|aan|a|komu|à|pour|para|do|destinataire|destinatario|adresát");
    private static final Pattern ABOUT =
            label(
                    "subject|betreff|onderwerp|oggetto|předmět|objet|asunto|assunto|temat|predmet"
                            + "|re");

    private static final Pattern RULE = Pattern.compile("\\s*[_=-]{5,}\\s*");

    private static final Pattern DEVICE =
            pattern(
                    "(sent from (my|mail for|outlook|yahoo|samsung|proton)|get outlook for"
                            + "|(verstuurd|verzonden) (vanaf|via|vanuit|met)|outlook voor"
                            + "|(von|via) mei(nem|nen|ner).*gesendet|gesendet (von|mit) "
                            + "|outlook für|inviato da(l| |ll')|scarica outlook|outlook per"
                            + "|odesláno z |získat outlook|získejte outlook"
                            + "|envoyé (de|depuis|à partir) |télécharger outlook"
                            + "|enviado desde|obtener outlook).{0,80}");

    private Attributions() {}

    /** How many lines from here say who wrote what follows; 0 if they do not. */
    static int lines(List<String> text, int line, int end) {
        StringBuilder joined = new StringBuilder();
        for (int i = line; i < Math.min(end, line + MOST_LINES); i++) {
            String next = text.get(i).strip();
            boolean over = next.isEmpty() || next.startsWith(">");
            if (over || joined.length() + next.length() > LONGEST) return 0;
            joined.append(i == line ? "" : " ").append(next);
            if (i == line && next.endsWith(":") && NAMED.matcher(next).matches()) return 1;
            if (i == line && next.chars().noneMatch(Character::isDigit)) return 0;
            if (next.endsWith(":") && STARTED.matcher(joined).matches()) return i - line + 1;
        }
        return 0;
    }

    /** As {@link #lines}, but only where a time or an address shows that a program wrote it. */
    static int sureLines(List<String> text, int line, int end) {
        int length = lines(text, line, end);
        if (length == 0) return 0;
        String joined = String.join(" ", text.subList(line, line + length));
        boolean sure = joined.matches(".*(\\d[:.]\\d\\d|@).*") && joined.matches(".*\\d.*");
        return sure ? length : 0;
    }

    /** Outlook's line above the message that is answered. */
    static boolean divider(String line) {
        return line.length() < 100 && DIVIDER.matcher(line.strip()).matches();
    }

    /** The few header lines that Outlook puts above the message that is answered. */
    static boolean headerBlock(List<String> text, int line, int end) {
        if (!FROM.matcher(plain(text.get(line))).lookingAt()) return false;
        boolean sent = false;
        boolean to = false;
        boolean about = false;
        for (int i = line + 1; i < Math.min(end, line + 9); i++) {
            String next = plain(text.get(i));
            sent |= SENT.matcher(next).lookingAt();
            to |= TO.matcher(next).lookingAt();
            about |= ABOUT.matcher(next).lookingAt();
        }
        return sent && (to || about);
    }

    /** A line across, as above a header block. */
    static boolean rule(String line) {
        return RULE.matcher(line).matches();
    }

    /** What a telephone writes below a mail. */
    static boolean device(String line) {
        return line.length() < 150 && DEVICE.matcher(line.strip()).matches();
    }

    private static String plain(String line) {
        return line.replace("*", "").strip();
    }

    private static Pattern label(String names) {
        return Pattern.compile("(?iu)(" + names + ")\\s?:(\\s|$)");
    }

    private static Pattern pattern(String... choices) {
        return Pattern.compile("(?iu)(" + String.join("|", choices) + ")");
    }
}
