package org.loket.mime;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A header's value and its parameters (RFC 2045 §5.1, RFC 2231), however they are separated and
 * quoted. Values are raw: one char for each byte, encoded words as they are.
 */
final class Parameters {

    private static final int MOST = 200;

    private final String text;
    private final Map<String, String> written = new LinkedHashMap<>();
    private int at;
    final String value;

    private Parameters(String text) {
        this.text = text;
        value = upTo(true).strip().toLowerCase(Locale.ROOT);
        while (at < text.length() && written.size() < MOST) next();
    }

    static Parameters of(String header) {
        return new Parameters(header);
    }

    /** The parameter in plain text, continuations joined; empty if it is not there. */
    String readable(String name, Charset unsaid) {
        String extended = extended(name, unsaid);
        if (!extended.isEmpty()) return extended;
        return EncodedWords.decode(written.getOrDefault(name, ""), unsaid).strip();
    }

    String raw(String name) {
        return written.getOrDefault(name, "");
    }

    private String extended(String name, Charset unsaid) {
        TreeMap<Integer, String> pieces = new TreeMap<>();
        boolean percent = false;
        for (Map.Entry<String, String> one : written.entrySet()) {
            if (!one.getKey().startsWith(name + "*")) continue;
            String rest = one.getKey().substring(name.length() + 1);
            boolean coded = rest.isEmpty() || rest.endsWith("*");
            String digits = rest.replace("*", "");
            if (!digits.matches("[0-9]{0,4}")) continue;
            percent |= coded;
            String piece = one.getValue();
            pieces.put(
                    digits.isEmpty() ? 0 : Integer.parseInt(digits),
                    coded ? piece : piece.replace("%", "%25"));
        }
        if (pieces.isEmpty()) return "";
        String joined = String.join("", pieces.values());
        if (!percent) return EncodedWords.decode(joined.replace("%25", "%"), unsaid).strip();
        return decoded(joined, unsaid);
    }

    /** {@code charset'language'text}, the first two of which may be missing. */
    private static String decoded(String joined, Charset unsaid) {
        int first = joined.indexOf('\'');
        int second = first < 0 ? -1 : joined.indexOf('\'', first + 1);
        boolean named = second > 0 && joined.substring(0, first).matches("[\\w.:+-]*");
        String text = named ? joined.substring(second + 1) : joined;
        byte[] bytes = Bytes.percentDecoded(text);
        String charset = named ? joined.substring(0, first) : "";
        String plain =
                charset.isEmpty()
                        ? Charsets.decodeUnsaid(bytes, unsaid)
                        : Charsets.decode(bytes, charset, unsaid);
        return EncodedWords.decode(Bytes.again(plain), unsaid).strip();
    }

    private void next() {
        while (at < text.length() && " \t;,".indexOf(text.charAt(at)) >= 0) at++;
        int from = at;
        while (at < text.length() && "=; \t".indexOf(text.charAt(at)) < 0) at++;
        String name = text.substring(from, at).toLowerCase(Locale.ROOT);
        while (at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) at++;
        if (at >= text.length() || text.charAt(at) != '=') return;
        at++;
        while (at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) at++;
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        written.putIfAbsent(name, quoted ? quoted() : upTo(false).strip());
    }

    /** Reads to the next separator; comments are left out. */
    private String upTo(boolean spaceSeparates) {
        StringBuilder token = new StringBuilder();
        int comment = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (spaceSeparates && c == '(') comment++;
            else if (comment > 0 && c == ')') comment--;
            else if (comment > 0) continue;
            else if (c == ';') break;
            else if (spaceSeparates && c <= ' ' && !token.toString().isBlank() && followed()) break;
            else token.append(c);
        }
        return token.toString();
    }

    /** Whether a parameter follows without the semicolon before it. */
    private boolean followed() {
        int i = at;
        while (i < text.length() && text.charAt(i) <= ' ') i++;
        while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) i++;
        return i < text.length() && (text.charAt(i) == '=' || text.charAt(i) == '*');
    }

    /** A quotation that is never closed ends at the end. */
    private String quoted() {
        StringBuilder token = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                break;
            }
            boolean escapes = c == '\\' && at + 1 < text.length() && isEscaped(text.charAt(at + 1));
            token.append(escapes ? text.charAt(++at) : c);
        }
        return token.toString();
    }

    /** A backslash before anything else belongs to a path that somebody forgot to take away. */
    private static boolean isEscaped(char c) {
        return c == '"' || c == '\\';
    }
}
