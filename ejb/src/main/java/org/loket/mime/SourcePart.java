package org.loket.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** A part that is read from the message, or from a part of it, whenever it is opened. */
record SourcePart(
        String name,
        String mediaType,
        boolean inline,
        Optional<String> contentId,
        Optional<String> summary,
        Source source)
        implements MailPart {

    /** Where the bytes come from. */
    interface Source {
        InputStream open() throws IOException;
    }

    @Override
    public InputStream open() throws IOException {
        return source.open();
    }

    @Override
    public long size() throws IOException {
        try (InputStream all = open()) {
            return all.transferTo(OutputStream.nullOutputStream());
        }
    }

    SourcePart shown() {
        return new SourcePart(name, mediaType, true, contentId, summary, source);
    }
}
