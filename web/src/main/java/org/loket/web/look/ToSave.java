package org.loket.web.look;

import jakarta.servlet.http.HttpServletResponse;
import org.loket.request.FileView;
import org.omnifaces.util.Servlets;

/** Sends what somebody handed in as a file to save: a browser never shows it as a page of ours. */
public final class ToSave {

    private ToSave() {}

    /** Says what follows; the bytes are the caller's to write. */
    public static void announce(FileView file, HttpServletResponse response) {
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(
                "Content-Disposition", Servlets.formatContentDispositionHeader(file.name(), true));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
