package org.loket.mime;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charset that a label means. Where programs write a wider one than they say, the wider one is
 * taken (as the WHATWG Encoding Standard §4.2 does).
 */
final class CharsetNames {

    private static final int MOST_REMEMBERED = 500;
    private static final Map<String, Optional<Charset>> KNOWN = new ConcurrentHashMap<>();

    private static final Map<String, String> WIDER =
            Map.ofEntries(
                    Map.entry("us-ascii", "windows-1252"),
                    Map.entry("iso-8859-1", "windows-1252"),
                    Map.entry("iso-8859-9", "windows-1254"),
                    Map.entry("iso-8859-11", "x-windows-874"),
                    Map.entry("tis-620", "x-windows-874"),
                    Map.entry("gb2312", "GB18030"),
                    Map.entry("gbk", "GB18030"),
                    Map.entry("euc-kr", "x-windows-949"),
                    Map.entry("big5", "x-windows-950"),
                    Map.entry("shift_jis", "windows-31j"),
                    Map.entry("iso-2022-jp", "x-windows-50221"));

    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    Map.entry("ascii", "us-ascii"),
                    Map.entry("ansi", "windows-1252"),
                    Map.entry("ansix341968", "us-ascii"),
                    Map.entry("ansix341986", "us-ascii"),
                    Map.entry("usascii", "us-ascii"),
                    Map.entry("iso646us", "us-ascii"),
                    Map.entry("iso885981i", "iso-8859-8"),
                    Map.entry("iso88598i", "iso-8859-8"),
                    Map.entry("iso88598e", "iso-8859-8"),
                    Map.entry("logical", "iso-8859-8"),
                    Map.entry("unicode11utf8", "utf-8"),
                    Map.entry("unicode20utf8", "utf-8"),
                    Map.entry("utf8mb4", "utf-8"),
                    Map.entry("xunicode20utf8", "utf-8"),
                    Map.entry("cp65001", "utf-8"),
                    Map.entry("unicode", "utf-16"),
                    Map.entry("ucs2", "utf-16"),
                    Map.entry("ksc5601", "euc-kr"),
                    Map.entry("ksc56011987", "euc-kr"),
                    Map.entry("ksc56011989", "euc-kr"),
                    Map.entry("xeuckr", "euc-kr"),
                    Map.entry("uhc", "euc-kr"),
                    Map.entry("cp949", "euc-kr"),
                    Map.entry("cp936", "gbk"),
                    Map.entry("chinesegb", "gbk"),
                    Map.entry("gb231280", "gbk"),
                    Map.entry("xgbk", "gbk"),
                    Map.entry("euccn", "gbk"),
                    Map.entry("cnbig5", "big5"),
                    Map.entry("xxbig5", "big5"),
                    Map.entry("cp950", "big5"),
                    Map.entry("big5hkscs", "big5-hkscs"),
                    Map.entry("sjis", "shift_jis"),
                    Map.entry("xsjis", "shift_jis"),
                    Map.entry("cp932", "shift_jis"),
                    Map.entry("mskanji", "shift_jis"),
                    Map.entry("xeucjp", "euc-jp"),
                    Map.entry("iso2022jp1", "iso-2022-jp"),
                    Map.entry("iso2022jpms", "iso-2022-jp"),
                    Map.entry("iso2022jp2004", "iso-2022-jp"),
                    Map.entry("koi8", "koi8-r"),
                    Map.entry("koi8ru", "koi8-u"),
                    Map.entry("mac", "x-MacRoman"),
                    Map.entry("macintosh", "x-MacRoman"),
                    Map.entry("xmaccyrillic", "x-MacCyrillic"),
                    Map.entry("xmacce", "x-MacCentralEurope"),
                    Map.entry("visual", "iso-8859-8"));

    private static final Set<String> NOTHING =
            Set.of(
                    "unknown",
                    "xunknown",
                    "unknown8bit",
                    "default",
                    "none",
                    "auto",
                    "binary",
                    "8bit",
                    "7bit",
                    "charset",
                    "xuserdefined",
                    "null",
                    "undefined");

    private static final Pattern UNICODE = Pattern.compile("x?utf(8|16|16be|16le|32)");
    private static final Pattern LATIN = Pattern.compile("(?:x?iso)8859(1[0-6]|[1-9])");
    private static final Pattern NUMBERED =
            Pattern.compile("x?(?:cp|ibm|win|windows|dos|ms)(\\d+)");

    private CharsetNames() {}

    /** Empty where the label says nothing or no charset is known by it. */
    static Optional<Charset> named(String label) {
        String plain = label.toLowerCase(Locale.ROOT).replaceAll("[\\s\"'=<>;]", "");
        if (plain.isEmpty() || plain.length() > 60) return Optional.empty();
        Optional<Charset> known = KNOWN.get(plain);
        if (known != null) return known;
        Optional<Charset> found = find(plain);
        if (KNOWN.size() < MOST_REMEMBERED) KNOWN.put(plain, found);
        return found;
    }

    /** UTF-7 (RFC 2152), which Java does not read. */
    static boolean isUtf7(String label) {
        return squeezed(label).matches("(x?unicode(11|20))?utf7|csunicode11utf7");
    }

    private static Optional<Charset> find(String plain) {
        String name = plain.startsWith("charset") ? plain.substring(7) : plain;
        String squeezed = squeezed(name);
        if (NOTHING.contains(squeezed)) return Optional.empty();
        String meant = OTHERS.getOrDefault(squeezed, name);
        Matcher unicode = UNICODE.matcher(squeezed);
        if (unicode.matches()) meant = "utf-" + unicode.group(1);
        Matcher latin = LATIN.matcher(squeezed);
        if (latin.matches()) meant = "iso-8859-" + latin.group(1);
        Matcher numbered = NUMBERED.matcher(squeezed);
        if (numbered.matches() && meant.equals(name)) meant = page(numbered.group(1));
        return java(meant).or(() -> java(name)).map(CharsetNames::wider);
    }

    private static String page(String number) {
        return number.matches("125[0-8]") ? "windows-" + number : "cp" + number;
    }

    private static Charset wider(Charset found) {
        String wider = WIDER.get(found.name().toLowerCase(Locale.ROOT));
        return wider == null ? found : java(wider).orElse(found);
    }

    private static Optional<Charset> java(String name) {
        boolean legal = name.matches("[A-Za-z0-9][\\w.:+-]*");
        return legal && Charset.isSupported(name)
                ? Optional.of(Charset.forName(name))
                : Optional.empty();
    }

    private static String squeezed(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
