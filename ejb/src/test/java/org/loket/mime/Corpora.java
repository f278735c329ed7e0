package org.loket.mime;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real mails of other projects, which do not belong to this one: {@code -Dloket.corpora=…}. */
final class Corpora {

    private Corpora() {}

    /** The files of a folder; skips the test where the mails are not at hand. */
    static List<Path> mails(String folder) throws IOException {
        String corpora = System.getProperty("loket.corpora");
        assumeTrue(corpora != null, "no mails to read: set -Dloket.corpora");
        try (Stream<Path> files = Files.list(Path.of(corpora, "mail", folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
