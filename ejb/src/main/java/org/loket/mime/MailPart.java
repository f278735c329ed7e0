package org.loket.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that came with a message: attached, shown inside it, or a message of its own. */
public interface MailPart {

    /** Safe as the name of a file; never empty. */
    String name();

    /** In lower case, without parameters; {@code application/octet-stream} if nothing is known. */
    String mediaType();

    /** In bytes, as {@link #open} gives them: counted by reading them, each time it is asked. */
    long size() throws IOException;

    /** Whether the text shows it, so that it need not be listed as a file. */
    boolean inline();

    /** By which the HTML names it, without angle brackets. */
    Optional<String> contentId();

    /** A line for people on what is in it: an invitation's event, a message's subject. */
    Optional<String> summary();

    /**
     * Decodes from the source as it is read; nothing is held whole. Broken coding gives what it
     * can.
     */
    InputStream open() throws IOException;
}
