package org.loket.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a folder are messages, and in which order. */
class MaildirTest {

    @TempDir Path folder;

    @Test
    void the_oldest_comes_first_whether_it_was_read_or_not() throws IOException {
        lay("cur/1600000002.M1.host:2,S", "new/1600000001.M1.host", "cur/1600000003.M1.host:2,RS");
        lay("tmp/1600000000.M1.host", "dovecot.index", "cur/dovecot-uidlist", ".Sent/cur/1.M.host");

        assertThat(keys())
                .containsExactly("1600000001.M1.host", "1600000002.M1.host", "1600000003.M1.host");
    }

    @Test
    void a_folder_of_files_is_read_by_their_names() throws IOException {
        lay("1600000001.b.eml", "1600000000.a.eml");

        assertThat(keys()).containsExactly("1600000000.a.eml", "1600000001.b.eml");
    }

    private void lay(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "Subject: x\n\nHello\n");
        }
    }

    private List<String> keys() throws IOException {
        List<String> keys = new ArrayList<>();
        try (Letters letters = Letters.in(folder)) {
            for (Optional<Letter> letter; (letter = letters.next()).isPresent(); ) {
                keys.add(letter.get().key());
            }
        }
        return keys;
    }
}
