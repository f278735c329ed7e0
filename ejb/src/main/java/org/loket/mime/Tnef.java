package org.loket.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;

/**
 * What is in Outlook's winmail.dat (MS-OXTNEF). It is held in memory while it is read, so one
 * beyond measure stays the file that it is, as does one that is broken.
 */
final class Tnef {

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final SourcePart.Source source;

    private Tnef(SourcePart.Source source) {
        this.source = source;
    }

    static boolean is(MediaType type, String name) {
        return type.is("application")
                && (type.sub().equals("ms-tnef")
                        || type.sub().equals("vnd.ms-tnef")
                        || name.equalsIgnoreCase("winmail.dat"));
    }

    /** Adds what is in it, the text only where there is no other; false if it could not be read. */
    static boolean read(SourcePart.Source source, Content into) throws IOException {
        Tnef tnef = new Tnef(source);
        Optional<HMEFMessage> message = tnef.message();
        if (message.isEmpty()) return false;
        boolean all = tnef.files(message.get(), into);
        if (into.pieces.isEmpty()) all &= tnef.text(message.get(), into);
        return all;
    }

    private Optional<HMEFMessage> message() throws IOException {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) return Optional.empty();
        try {
            return Optional.of(new HMEFMessage(new ByteArrayInputStream(bytes)));
        } catch (IOException | RuntimeException notTnef) {
            return Optional.empty();
        }
    }

    /** False if one of them is of a kind that cannot be taken out, such as a nested message. */
    private boolean files(HMEFMessage message, Content into) {
        List<Attachment> attachments = message.getAttachments();
        boolean all = true;
        for (int i = 0; i < attachments.size(); i++) {
            Attachment file = attachments.get(i);
            if (bytes(file).isPresent()) into.parts.add(part(file, i));
            else all = false;
        }
        return all;
    }

    private SourcePart part(Attachment file, int index) {
        String name = file.getLongFilename();
        if (name == null || name.isBlank()) name = file.getFilename();
        String said = string(file.getMAPIAttribute(MAPIProperty.ATTACH_MIME_TAG));
        MediaType type = MediaType.of(List.of(new Field("Content-Type", said)), MediaType.BYTES);
        return new SourcePart(
                name == null || name.isBlank()
                        ? PartNames.made("part-" + (index + 1), type)
                        : PartNames.safe(name.replace("\0", "")),
                (said.isEmpty() ? MediaType.BYTES : type).toString(),
                false,
                Optional.of(string(file.getMAPIAttribute(MAPIProperty.ATTACH_CONTENT_ID)))
                        .filter(id -> !id.isEmpty()),
                Optional.empty(),
                () -> open(index));
    }

    private InputStream open(int index) throws IOException {
        byte[] bytes =
                message()
                        .flatMap(message -> bytes(message.getAttachments().get(index)))
                        .orElseThrow(() -> new IOException("the source has changed"));
        return new ByteArrayInputStream(bytes);
    }

    private static Optional<byte[]> bytes(Attachment file) {
        try {
            return Optional.of(file.getContents());
        } catch (IllegalArgumentException noBytes) {
            return Optional.empty();
        }
    }

    /** False if the text is formatted in a way that only Outlook reads. */
    private boolean text(HMEFMessage message, Content into) {
        String html = string(message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML));
        String plain = string(message.getMessageMAPIAttribute(MAPIProperty.BODY));
        if (!html.isBlank()) into.pieces.add(new Content.Piece(null, html));
        else if (!plain.isBlank()) into.pieces.add(new Content.Piece(plain, null));
        boolean rich =
                message.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED)
                        instanceof MAPIRtfAttribute;
        return !into.pieces.isEmpty() || !rich;
    }

    private static String string(MAPIAttribute attribute) {
        if (attribute == null) return "";
        String text =
                attribute instanceof MAPIStringAttribute string
                        ? string.getDataString()
                        : new String(attribute.getData(), CharsetGuess.LAST);
        return text.replace("\0", "").strip();
    }
}
