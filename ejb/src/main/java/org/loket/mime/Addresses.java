package org.loket.mime;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** The addresses of a header (RFC 5322 §3.4), as people and programs write them. */
final class Addresses {

    private static final int MOST = 1000;

    private final String raw;
    private final Charset unsaid;
    private final List<MailAddress> found = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private String angle;
    private int at;

    private Addresses(String raw, Charset unsaid) {
        this.raw = raw;
        this.unsaid = unsaid;
    }

    static List<MailAddress> of(String raw, Charset unsaid) {
        return new Addresses(raw, unsaid).all();
    }

    private List<MailAddress> all() {
        while (at < raw.length() && found.size() < MOST) {
            char c = raw.charAt(at);
            if (c == '"') words.append(quoted());
            else if (c == '(') comment.append(nested());
            else if (c == '<') angle = upTo('>');
            else if (c == ',' || c == ';') finish();
            else if (c == ':' && groupName()) words.setLength(0);
            else if (c != '>') words.append(c);
            at++;
        }
        finish();
        return found;
    }

    /** A colon ends the name of a group, unless what is before it is an address. */
    private boolean groupName() {
        return angle == null && words.indexOf("@") < 0;
    }

    private String quoted() {
        StringBuilder text = new StringBuilder();
        for (at++; at < raw.length() && raw.charAt(at) != '"'; at++) {
            if (raw.charAt(at) == '\\' && at + 1 < raw.length()) at++;
            text.append(raw.charAt(at));
        }
        return text.toString();
    }

    private String nested() {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        for (at++; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c == '(') depth++;
            if (c == ')' && --depth == 0) break;
            if (c == '\\' && at + 1 < raw.length()) c = raw.charAt(++at);
            text.append(c);
        }
        return text.toString();
    }

    private String upTo(char close) {
        int end = raw.indexOf(close, at);
        int stop = end < 0 ? raw.length() : end;
        String inside = raw.substring(at + 1, stop);
        at = stop;
        return inside;
    }

    private void finish() {
        String said = words.toString().strip();
        String name = angle == null ? comment.toString() : said;
        String address = bare(angle == null ? said : angle);
        if (address.isEmpty() && angle != null && said.indexOf('@') > 0) address = bare(said);
        if (angle != null && name.isEmpty()) name = comment.toString();
        if (angle == null && said.indexOf('@') > 0 && said.indexOf(' ') > 0) {
            int start = said.lastIndexOf(' ', said.indexOf('@'));
            address = bare(said.substring(start + 1));
            name = start > 0 ? said.substring(0, start) : name;
        }
        if (address.indexOf('@') < 0 && comment.indexOf("@") > 0) {
            name = said;
            address = bare(comment.toString());
        }
        if (address.isEmpty() && !name.isEmpty() && name.indexOf(' ') < 0) address = bare(name);
        if (!address.isEmpty()) {
            found.add(new MailAddress(readable(name), readable(address)));
        }
        words.setLength(0);
        comment.setLength(0);
        angle = null;
    }

    /** Without a route (RFC 5322 §4.4), the scheme of a link, and spaces. */
    private static String bare(String said) {
        String address = said.replaceAll("[\\s<>\"]", "");
        if (address.startsWith("@") && address.indexOf(':') > 0) {
            address = address.substring(address.indexOf(':') + 1);
        }
        return address.regionMatches(true, 0, "mailto:", 0, 7) ? address.substring(7) : address;
    }

    private String readable(String raw) {
        String text = EncodedWords.decode(raw, unsaid).replaceAll("\\s+", " ").strip();
        boolean wrapped = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
        return wrapped ? text.substring(1, text.length() - 1).strip() : text;
    }
}
