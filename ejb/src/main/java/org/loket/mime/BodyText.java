package org.loket.mime;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that somebody wrote, without the uuencoded files in it. Of a text beyond measure the
 * beginning is shown and the whole is a file.
 */
record BodyText(Content.Piece piece, List<SourcePart> files) {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final Pattern META =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]+)");

    /** Gives the bytes of a part. */
    interface Opener {
        InputStream open(Entity entity) throws IOException;
    }

    static BodyText read(Opener opener, Entity entity, Charset unsaid) throws IOException {
        List<SourcePart> files = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean cut = false;
        try (InputStream in = new BufferedInputStream(opener.open(entity))) {
            UuLines lines = new UuLines(in);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                cut = bytes.size() + line.length > MOST_BYTES;
                if (cut) break;
                bytes.write(line);
            }
            for (int i = 0; i < lines.names().size(); i++) {
                files.add(UuLines.file(() -> opener.open(entity), i, lines.names().get(i)));
            }
        }
        if (cut) files.add(whole(opener, entity));
        return new BodyText(piece(bytes.toByteArray(), entity.type(), unsaid), files);
    }

    private static SourcePart whole(Opener opener, Entity entity) {
        return new SourcePart(
                PartNames.made("message", entity.type()),
                entity.type().toString(),
                false,
                Optional.empty(),
                Optional.empty(),
                () -> opener.open(entity));
    }

    private static Content.Piece piece(byte[] bytes, MediaType type, Charset unsaid) {
        String label = type.parameter("charset");
        boolean html = type.sub().equals("html") || type.sub().equals("xhtml");
        if (html && CharsetNames.named(label).isEmpty()) label = meta(bytes).orElse(label);
        String text = Charsets.decode(bytes, label, unsaid);
        text = text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
        if (text.startsWith("\uFEFF")) text = text.substring(1);
        if (html || document(text)) return new Content.Piece(null, text);
        return new Content.Piece(FlowedText.of(text, type), null);
    }

    /** Whether it is a page of HTML, whatever was said. */
    private static boolean document(String text) {
        String head =
                text.substring(0, Math.min(200, text.length())).strip().toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html");
    }

    private static Optional<String> meta(byte[] bytes) {
        String head = Bytes.text(bytes.length > 4096 ? Arrays.copyOf(bytes, 4096) : bytes);
        Matcher meta = META.matcher(head);
        return meta.find() ? Optional.of(meta.group(1)) : Optional.empty();
    }
}
