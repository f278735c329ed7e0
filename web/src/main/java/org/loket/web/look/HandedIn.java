package org.loket.web.look;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.loket.request.Upload;

/** A file that came with a form; the server keeps it on disk for the time of the request. */
public record HandedIn(Part part) implements Upload {

    /** The files of a field as Faces gives them: without those that are empty. */
    public static List<Upload> of(List<Part> parts) {
        return parts == null ? List.of() : chosen(parts);
    }

    /** The files of a field as they were sent, empty ones too. */
    static List<Upload> sent(HttpServletRequest request, String field) {
        try {
            return chosen(
                    request.getParts().stream().filter(p -> p.getName().equals(field)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("the form was not sent as one with files", e);
        }
    }

    /** A browser sends a nameless part where no file was chosen. */
    private static List<Upload> chosen(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.getSubmittedFileName() != null)
                .filter(part -> !part.getSubmittedFileName().isBlank())
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
