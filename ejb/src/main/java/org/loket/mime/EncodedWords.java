package org.loket.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Locale;

/**
 * Header values in plain text (RFC 2047), also where words are inside quotations, glued to text,
 * cut in the middle of a character, never closed, or not encoded at all.
 */
final class EncodedWords {

    private final String raw;
    private final Charset unsaid;
    private final StringBuilder text;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String charset;
    private String base64 = "";
    private int at;

    private EncodedWords(String raw, Charset unsaid) {
        this.raw = raw;
        this.unsaid = unsaid;
        text = new StringBuilder(raw.length());
    }

    static String decode(String raw, Charset unsaid) {
        if (Bytes.plain(raw) && !raw.contains("=?")) return clean(raw);
        return clean(new EncodedWords(raw, unsaid).all());
    }

    /** Line ends and other controls become spaces. */
    private static String clean(String decoded) {
        for (int i = 0; i < decoded.length(); i++) {
            if (Character.isISOControl(decoded.charAt(i))) {
                return decoded.replace("\0", "").replaceAll("[\\r\\n\\t]+[ \\t]*|\\p{Cc}", " ");
            }
        }
        return decoded;
    }

    private String all() {
        while (at < raw.length()) {
            int open = raw.indexOf("=?", at);
            Word word = open < 0 ? null : word(open);
            while (open >= 0 && word == null) {
                open = raw.indexOf("=?", open + 1);
                word = open < 0 ? null : word(open);
            }
            int until = open < 0 ? raw.length() : open;
            String between = raw.substring(at, until);
            if (word == null || charset == null || !between.isBlank()) {
                flush();
                text.append(Charsets.decodeUnsaid(Bytes.of(between), unsaid));
            }
            if (word == null) break;
            take(word);
            at = word.end;
        }
        flush();
        return text.toString();
    }

    private record Word(String charset, boolean base64, String coded, int end) {}

    /** The word that opens here; null if none does. */
    private Word word(int open) {
        int first = raw.indexOf('?', open + 2);
        if (first < 0 || first + 2 >= raw.length()) return null;
        String label = raw.substring(open + 2, first).strip();
        char coding = Character.toUpperCase(raw.charAt(first + 1));
        boolean opens =
                !label.isEmpty()
                        && label.length() < 60
                        && label.indexOf(' ') < 0
                        && (coding == 'B' || coding == 'Q')
                        && raw.charAt(first + 2) == '?';
        if (!opens) return null;
        int star = label.indexOf('*');
        String named = (star < 0 ? label : label.substring(0, star)).toLowerCase(Locale.ROOT);
        int from = first + 3;
        int close = close(from, coding == 'Q');
        if (close < 0) {
            int end = unclosed(from);
            return new Word(named, coding == 'B', raw.substring(from, end), end);
        }
        return new Word(named, coding == 'B', raw.substring(from, close), close + 2);
    }

    /** Where it closes: a question mark that was left as it is does not, if a code follows it. */
    private int close(int from, boolean quoted) {
        int close = raw.indexOf("?=", from);
        int next = raw.indexOf("=?", from);
        while (quoted && close >= 0 && close + 3 < raw.length() && codeAt(close + 2)) {
            int later = raw.indexOf("?=", close + 2);
            if (later < 0 || (next >= 0 && next < later && next != close + 1)) break;
            close = later;
        }
        boolean another = next >= 0 && close >= 0 && next < close && word(next) != null;
        return another ? -1 : close;
    }

    private boolean codeAt(int place) {
        return Bytes.hex(raw.charAt(place)) >= 0 && Bytes.hex(raw.charAt(place + 1)) >= 0;
    }

    /** A word that is cut off ends before what cannot belong to it. */
    private int unclosed(int from) {
        int end = from;
        while (end < raw.length() && " \t\"<>".indexOf(raw.charAt(end)) < 0) {
            if (raw.startsWith("=?", end) && end > from) break;
            end++;
        }
        return end;
    }

    private void take(Word word) {
        if (charset != null && !charset.equals(word.charset)) flush();
        charset = word.charset;
        if (!word.base64) {
            closeBase64();
            Coded.quoted(word.coded, pending);
            return;
        }
        base64 += word.coded.replaceAll("[^A-Za-z0-9+/_-]", "");
        if (word.coded.endsWith("=") || Coded.complete(base64)) closeBase64();
    }

    private void closeBase64() {
        if (!base64.isEmpty()) Coded.base64(base64, pending);
        base64 = "";
    }

    private void flush() {
        closeBase64();
        if (pending.size() > 0) {
            text.append(Charsets.decode(pending.toByteArray(), charset, unsaid));
            pending.reset();
        }
        charset = null;
    }
}
