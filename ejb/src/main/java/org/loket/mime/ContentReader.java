package org.loket.mime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sorts the tree of a message into text that was written and files that came with it. */
final class ContentReader {

    private static final int HEADER_LOOKED_AT = 64 * 1024;

    /** What programs say there to programs that do not know of parts. */
    private static final Pattern NOTICE =
            Pattern.compile("(?im)^.*\\b(mime|multi-?part|openpgp|s/mime|pkcs#?7)\\b.*$");

    private final RawMail raw;
    private final Charset unsaid;
    private int unnamed;

    ContentReader(RawMail raw, Charset unsaid) {
        this.raw = raw;
        this.unsaid = unsaid;
    }

    Content read(Entity message) throws IOException {
        Content content = new Content();
        if (message.children().isEmpty() && writing(message.type())) text(message, content);
        else walk(message, content);
        if (content.texts().isEmpty()) intro(message, content);
        return content;
    }

    /** A mail without any text may have its words where none belong: before the first part. */
    private void intro(Entity message, Content into) throws IOException {
        if (message.intro() == message.from()) return;
        Entity words = Entity.leaf(List.of(), MediaType.TEXT, message.from(), message.intro());
        String said = BodyText.read(this::open, words, unsaid).piece().plain();
        String own = said == null ? "" : NOTICE.matcher(said).replaceAll("").strip();
        if (!own.isEmpty()) into.pieces.add(new Content.Piece(own, null));
    }

    private void walk(Entity entity, Content into) throws IOException {
        if (entity.children().isEmpty()) leaf(entity, into);
        else if (entity.type().is("multipart", "alternative")) alternatives(entity, into);
        else for (Entity child : entity.children()) walk(child, into);
    }

    /** One text in several forms: the first plain one and the richest (RFC 2046 §5.1.4). */
    private void alternatives(Entity entity, Content into) throws IOException {
        String plain = null;
        String html = null;
        for (Entity child : entity.children()) {
            Content one = new Content();
            walk(child, one);
            if (one.hasPlain() && !one.hasHtml() && plain == null) plain = one.plain();
            if (one.hasHtml()) html = one.html();
            into.parts.addAll(one.parts);
        }
        if (plain != null || html != null) into.pieces.add(new Content.Piece(plain, html));
    }

    private void leaf(Entity entity, Content into) throws IOException {
        boolean named = !PartNames.said(entity, unsaid).isEmpty();
        boolean shown = !Disposition.of(entity).attached() && !named && writing(entity.type());
        if (shown) text(entity, into);
        else if (!entity.type().is("multipart") || entity.to() > entity.from()) file(entity, into);
    }

    /** Whether a text of this type is what somebody wrote to us, rather than a file. */
    private static boolean writing(MediaType type) {
        return type.is("text")
                && !List.of("calendar", "csv", "vcard", "x-vcard", "directory", "rtf", "xml")
                        .contains(type.sub())
                && !type.sub().startsWith("rfc822");
    }

    private void text(Entity entity, Content into) throws IOException {
        BodyText body = BodyText.read(this::open, entity, unsaid);
        into.pieces.add(body.piece());
        into.parts.addAll(body.files());
    }

    private void file(Entity entity, Content into) throws IOException {
        MediaType type = entity.type();
        String said = PartNames.said(entity, unsaid);
        if (Tnef.is(type, said) && Tnef.read(() -> open(entity), into)) return;
        Optional<String> summary = summary(entity);
        String name = said;
        if (name.isEmpty() && type.is("text", "calendar")) name = "invitation.ics";
        if (name.isEmpty() && isMessage(type))
            name = summary.map(about -> about + ".eml").orElse("");
        if (name.isEmpty()) name = PartNames.made("part-" + ++unnamed, type);
        into.parts.add(
                new SourcePart(
                        PartNames.safe(name),
                        type.toString(),
                        false,
                        contentId(entity),
                        summary,
                        () -> open(entity)));
    }

    private Optional<String> summary(Entity entity) throws IOException {
        if (entity.type().is("text", "calendar")) {
            String label = entity.type().parameter("charset");
            return Invitation.summary(() -> open(entity), label, unsaid);
        }
        return isMessage(entity.type()) ? subject(entity) : Optional.empty();
    }

    private Optional<String> subject(Entity message) throws IOException {
        try (InputStream in = open(message)) {
            RawMail head = RawMail.of(in.readNBytes(HEADER_LOOKED_AT));
            List<Field> fields =
                    new FieldReader(new Lines(head, 0, head.size()), new Boundaries())
                            .readMessage();
            return new MailHeaders(fields, unsaid)
                    .first("Subject")
                    .map(subject -> subject.replaceAll("\\s+", " ").strip());
        }
    }

    private static boolean isMessage(MediaType type) {
        return type.is("message", "rfc822") || type.is("message", "global");
    }

    private static Optional<String> contentId(Entity entity) {
        String id = entity.field("Content-ID").replaceAll("[<>\\s]", "");
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    private InputStream open(Entity entity) throws IOException {
        return TransferCoding.of(entity.field("Content-Transfer-Encoding"))
                .decoded(raw.open(entity.from(), entity.to()));
    }
}
