package org.loket.soap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.loket.contract.NewAttachment;
import org.loket.kernel.InvalidInput;
import org.loket.request.Upload;

/** The files of a call, laid aside for as long as it lasts. */
final class Uploads implements AutoCloseable {

    private final List<Laid> files = new ArrayList<>();

    private Uploads() {}

    static Uploads of(List<NewAttachment> attachments) {
        Uploads uploads = new Uploads();
        try {
            for (NewAttachment attachment : attachments) uploads.lay(attachment);
            return uploads;
        } catch (IOException e) {
            uploads.close();
            throw Faults.of(new UncheckedIOException(e));
        }
    }

    List<Upload> all() {
        return List.copyOf(files);
    }

    private void lay(NewAttachment attachment) throws IOException {
        if (attachment.getContent() == null) {
            throw Faults.of(new InvalidInput("fileEmpty", attachment.getName()));
        }
        Path path = Files.createTempFile("loket-soap", ".part");
        files.add(new Laid(attachment.getName(), attachment.getMediaType(), path));
        try (InputStream in = attachment.getContent().getInputStream()) {
            Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        for (Laid file : files) {
            try {
                Files.deleteIfExists(file.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Laid(String name, String mediaType, Path path) implements Upload {

        @Override
        public long size() {
            try {
                return Files.size(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }
}
