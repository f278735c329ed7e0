package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.channel.legacy.FeedDesk;

/** Files on an SFTP server: taken, filed, their results brought back. */
@ExtendWith(ArquillianExtension.class)
class SftpFeedIT {

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject Feeding feeding;
    @Inject FeedDesk desk;

    @Test
    void a_file_on_a_server_is_filed_and_its_results_are_brought_there() throws Exception {
        Path root = Files.createTempDirectory("sftp");
        Path in = Files.createDirectories(root.resolve("in"));
        try (SftpServer server = new SftpServer(root)) {
            Map<String, String> settings = server(server, server.key());
            settings.put("map_files", "plan.txt");
            Files.writeString(in.resolve("plan.txt"), "the plan");
            var feed = feeding.open(settings);
            stage.does(Cast.ADA, () -> desk.secret(feed.id(), SftpServer.PASSWORD));
            Files.writeString(
                    in.resolve("cases.csv"),
                    Feeding.csv(List.of(Feeding.row("S-1", "Ver weg"), "S-2;x;y;z;a;b\n")));

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Files.exists(in.resolve("done/cases.csv")));

            assertThat(Files.readAllLines(in.resolve("cases.csv.results.csv")))
                    .hasSize(3)
                    .anyMatch(line -> line.startsWith("1,S-1,filed,20"))
                    .anyMatch(line -> line.startsWith("2,S-2,rejected,,"));
            assertThat(in.resolve("cases.csv")).doesNotExist();
            assertThat(in.resolve("taken")).isEmptyDirectory();
            assertThat(tables.text("select sealed_secret from feed where id = ?", feed.id()))
                    .as("what the database knows of the password")
                    .doesNotContain(SftpServer.PASSWORD);
            feeding.close(feed);
        }
    }

    @Test
    void a_server_with_another_key_gets_no_password() throws Exception {
        Path root = Files.createTempDirectory("sftp");
        Path in = Files.createDirectories(root.resolve("in"));
        Files.writeString(in.resolve("cases.csv"), Feeding.csv(List.of(Feeding.row("S-9", "x"))));
        try (SftpServer server = new SftpServer(root);
                SftpServer other = new SftpServer(root)) {
            var wrong = feeding.open(server(server, other.key()));
            stage.does(Cast.ADA, () -> desk.secret(wrong.id(), SftpServer.PASSWORD));
            var right = feeding.open(server(other, other.key()));
            stage.does(Cast.ADA, () -> desk.secret(right.id(), SftpServer.PASSWORD));

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Files.exists(in.resolve("done/cases.csv")));

            assertThat(tables.count("select count(*) from feed_file where feed_id = ?", wrong.id()))
                    .isZero();
            feeding.close(wrong);
            feeding.close(right);
        }
    }

    private static Map<String, String> server(SftpServer server, String key) {
        Map<String, String> more = new HashMap<>();
        more.put("place", "sftp");
        more.put("host", "127.0.0.1");
        more.put("port", Integer.toString(server.port()));
        more.put("user", SftpServer.USER);
        more.put("hostKey", key);
        more.put("folder", "/in");
        return more;
    }
}
