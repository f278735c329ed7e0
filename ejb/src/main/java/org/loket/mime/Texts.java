package org.loket.mime;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** From what was read to what is shown. */
final class Texts {

    private static final int SHORT = 400;
    private static final Pattern FORWARDED =
            Pattern.compile("(?iu)\\s*(\\[[^\\]]*]\\s*)?(fwd?|wg|doorst|i|tr|rv|vs|pd|enc)\\s*:.*");

    private Texts() {}

    static MailText of(Content content, String subject) {
        String plain = content.plain();
        if (plain.isEmpty()) plain = invitation(content);
        Optional<String> html = content.hasHtml() ? Optional.of(content.html()) : Optional.empty();
        if (html.isPresent()) plain = richer(plain, html.get());
        boolean forwarded = FORWARDED.matcher(subject).matches();
        Separation.Separated text = Separation.of(plain, forwarded);
        return new MailText(
                text.written(), text.quoted(), text.signature(), plain, html.map(SafeHtml::of));
    }

    /** Of an invitation without any words the event is what is said. */
    private static String invitation(Content content) {
        return content.parts.stream()
                .filter(part -> part.mediaType().equals("text/calendar"))
                .flatMap(part -> part.summary().stream())
                .findFirst()
                .orElse("");
    }

    /** Some programs write no more into the plain text than that there is HTML. */
    private static String richer(String plain, String html) {
        if (plain.length() > SHORT || html.length() < 10 * plain.length()) return plain;
        String text = HtmlText.of(html);
        return text.length() > 4 * plain.length() ? text : plain;
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
