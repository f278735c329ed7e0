package org.loket.web.look;

import java.util.regex.Pattern;

/** A path of this site to go back to, and of no other (OWASP: unvalidated redirects). */
public final class LocalPath {

    /**
     * One slash, then no second slash or backslash (browsers take both for another site), and
     * nothing that could break a header.
     */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,2000}");

    private LocalPath() {}

    /** The path if it is one of ours and not a page of the sign-in, else the front page. */
    public static String of(String path) {
        if (path == null || !LOCAL.matcher(path).matches()) return "/";
        return path.startsWith("/sign-") ? "/" : path;
    }
}
