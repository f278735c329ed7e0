package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;

/** What a sender says of a file is taken as text, never as a path or as a promise. */
@ApplicationScoped
class FileNames {

    private static final int MOST = 200;

    /**
     * The last part of the name, without control and direction characters (which can fake an
     * extension).
     */
    String safe(String said) {
        String name = said == null ? "" : said;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "_").strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) name = "file";
        return name.length() <= MOST ? name : name.substring(name.length() - MOST);
    }

    /** The media type if it has the form of one (RFC 2045), else that of unknown bytes. */
    String mediaType(String said) {
        boolean wellFormed =
                said != null && said.length() <= 100 && said.matches("[\\w.+-]+/[\\w.+-]+");
        return wellFormed ? said : "application/octet-stream";
    }
}
