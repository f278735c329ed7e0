package org.loket.mime;

import java.nio.charset.Charset;
import java.util.Map;

/** What a sender says of a file's name is taken as text, never as a path. */
final class PartNames {

    private static final int LONGEST = 200;

    private static final Map<String, String> ENDINGS =
            Map.ofEntries(
                    Map.entry("text/plain", "txt"),
                    Map.entry("text/html", "html"),
                    Map.entry("text/calendar", "ics"),
                    Map.entry("text/vcard", "vcf"),
                    Map.entry("text/x-vcard", "vcf"),
                    Map.entry("text/csv", "csv"),
                    Map.entry("text/rtf", "rtf"),
                    Map.entry("text/rfc822-headers", "txt"),
                    Map.entry("message/rfc822", "eml"),
                    Map.entry("message/global", "eml"),
                    Map.entry("message/delivery-status", "txt"),
                    Map.entry("message/disposition-notification", "txt"),
                    Map.entry("message/feedback-report", "txt"),
                    Map.entry("image/jpeg", "jpg"),
                    Map.entry("image/pjpeg", "jpg"),
                    Map.entry("image/svg+xml", "svg"),
                    Map.entry("application/pdf", "pdf"),
                    Map.entry("application/pgp-signature", "asc"),
                    Map.entry("application/pgp-encrypted", "asc"),
                    Map.entry("application/pgp-keys", "asc"),
                    Map.entry("application/pkcs7-signature", "p7s"),
                    Map.entry("application/x-pkcs7-signature", "p7s"),
                    Map.entry("application/pkcs7-mime", "p7m"),
                    Map.entry("application/x-pkcs7-mime", "p7m"),
                    Map.entry("application/msword", "doc"),
                    Map.entry("application/ms-tnef", "dat"),
                    Map.entry("application/zip", "zip"));

    private PartNames() {}

    /** The name that its header gives it; empty if it gives none. */
    static String said(Entity entity, Charset unsaid) {
        Disposition disposition = Disposition.of(entity);
        String name = disposition.parameters().readable("filename", unsaid);
        if (name.isBlank()) name = entity.type().parameters().readable("name", unsaid);
        if (name.isBlank()) name = disposition.parameters().readable("name", unsaid);
        return name.isBlank() ? "" : safe(name);
    }

    /** A name for what has none. */
    static String made(String what, MediaType type) {
        String ending = ENDINGS.get(type.toString());
        if (ending == null)
            ending = type.is("image") && type.sub().matches("\\w+") ? type.sub() : "bin";
        return safe(what) + "." + ending;
    }

    /** The last part of a path, without control and direction characters. */
    static String safe(String said) {
        String name = said.strip();
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\"<>|:*?]", "_").strip();
        name = name.replaceAll("\\.+$", "");
        if (name.isEmpty()) return "file";
        return name.length() <= LONGEST ? name : shortened(name);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > name.length() - 12 ? name.substring(dot) : "";
        int most = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(most - 1))) most--;
        return name.substring(0, most) + ending;
    }
}
