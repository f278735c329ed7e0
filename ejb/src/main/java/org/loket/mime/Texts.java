package org.loket.mime;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** From what was read to what is shown. */
final class Texts {

    private static final Pattern FORWARDED =
            Pattern.compile("(?iu)\\s*(\\[[^\\]]*]\\s*)?(fwd?|wg|doorst|i|tr|rv|vs|pd|enc)\\s*:.*");

    private Texts() {}

    static MailText of(Content content, String subject) {
        List<String> texts = content.texts();
        if (texts.isEmpty()) texts = invitation(content);
        boolean forwarded = FORWARDED.matcher(subject).matches();
        List<Separation.Separated> separated =
                texts.stream().map(text -> Separation.of(text, forwarded)).toList();
        return new MailText(
                joined(separated, Separation.Separated::written),
                joined(separated, Separation.Separated::quoted),
                joined(separated, Separation.Separated::signature),
                String.join("\n\n", texts),
                content.hasHtml() ? Optional.of(SafeHtml.of(content.html())) : Optional.empty());
    }

    private static String joined(
            List<Separation.Separated> separated, Function<Separation.Separated, String> what) {
        return separated.stream()
                .map(what)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /** Of an invitation without any words the event is what is said. */
    private static List<String> invitation(Content content) {
        return content.parts.stream()
                .filter(part -> part.mediaType().equals("text/calendar"))
                .flatMap(part -> part.summary().stream())
                .limit(1)
                .toList();
    }

    /** The parts, those that the HTML shows marked as shown. */
    static List<MailPart> parts(Content content, MailText text) {
        String html = text.html().orElse("");
        return content.parts.stream()
                .<MailPart>map(part -> shown(part, html) ? part.shown() : part)
                .toList();
    }

    private static boolean shown(SourcePart part, String html) {
        return part.contentId()
                .filter(id -> html.contains("data-cid=\"" + escaped(id) + "\""))
                .isPresent();
    }

    /** As the sanitiser writes it. */
    private static String escaped(String id) {
        return id.replace("&", "&amp;")
                .replace("@", "&#64;")
                .replace("+", "&#43;")
                .replace("=", "&#61;");
    }
}
