package org.loket.soap;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.loket.channel.legacy.PeerDoor;
import org.loket.channel.legacy.PeerReference;
import org.loket.contract.GetAttachmentResponse;
import org.loket.kernel.InvalidInput;
import org.loket.request.FileView;

/** A file of a request on its way out; it lies on the disk until it is read, without a name. */
final class StoredFile implements DataSource {

    /** Most bytes of a file that goes as text in the answer. */
    private static final long MOST_INLINE = 1024L * 1024;

    private final FileView file;
    private final InputStream content;

    private StoredFile(FileView file, InputStream content) {
        this.file = file;
        this.content = content;
    }

    /**
     * @param inParts whether it may go beside the answer, however large it is
     */
    static GetAttachmentResponse answer(
            PeerDoor door, String system, PeerReference which, long id, boolean inParts) {
        FileView file = door.attachment(system, which, id);
        if (!inParts && file.size() > MOST_INLINE) throw new InvalidInput("mtom", file.name());
        GetAttachmentResponse response = new GetAttachmentResponse();
        response.setName(Writing.xml(file.name()));
        response.setMediaType(file.mediaType());
        try {
            Path path = Files.createTempFile("loket-soap", ".part");
            try (OutputStream out = Files.newOutputStream(path)) {
                door.write(system, which, id, out);
            }
            StoredFile source = new StoredFile(file, Files.newInputStream(path));
            Files.delete(path);
            response.setContent(new DataHandler(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return response;
    }

    @Override
    public InputStream getInputStream() {
        return content;
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("a file of a request does not change");
    }

    @Override
    public String getContentType() {
        return file.mediaType();
    }

    @Override
    public String getName() {
        return file.name();
    }
}
