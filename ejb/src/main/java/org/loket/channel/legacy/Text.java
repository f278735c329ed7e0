package org.loket.channel.legacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns bytes into characters, and refuses to guess where they do not fit. */
final class Text {

    private static final int BOM = '\uFEFF';

    private Text() {}

    /** A byte order mark, if there is one, knows better than the setting. */
    static Reader reader(InputStream in, Charset charset) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 3);
        byte[] head = start.readNBytes(3);
        start.unread(head);
        Charset said = marked(head, charset);
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                start,
                                said.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        64 * 1024);
        try {
            reader.mark(1);
            if (reader.read() != BOM) reader.reset();
        } catch (CharacterCodingException e) {
            throw new Unreadable(Problem.of("charset", 1), e);
        }
        return reader;
    }

    private static Charset marked(byte[] head, Charset otherwise) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (starts(head, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        if (starts(head, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        return otherwise;
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }
}
