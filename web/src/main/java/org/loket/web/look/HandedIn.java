package org.loket.web.look;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.loket.request.Upload;

/** A file that came with a form; the server keeps it on disk for the time of the request. */
public record HandedIn(Part part) implements Upload {

    /** A browser sends a nameless part where no file was chosen. */
    public static List<Upload> of(List<Part> parts) {
        if (parts == null) return List.of();
        return parts.stream()
                .filter(
                        p ->
                                p.getSubmittedFileName() != null
                                        && !p.getSubmittedFileName().isBlank())
                .<Upload>map(HandedIn::new)
                .toList();
    }

    @Override
    public String name() {
        return part.getSubmittedFileName();
    }

    @Override
    public String mediaType() {
        return part.getContentType();
    }

    @Override
    public long size() {
        return part.getSize();
    }

    @Override
    public InputStream open() throws IOException {
        return part.getInputStream();
    }
}
