package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.channel.ChannelDesk;
import org.loket.channel.ChannelState;
import org.loket.channel.legacy.FeedDesk;
import org.loket.channel.legacy.FileStatus;
import org.loket.channel.legacy.FileView;

/** A feed stands still when somebody says so, and goes on where it stood. */
@ExtendWith(ArquillianExtension.class)
class FeedPauseIT {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int ROWS = 1_000;

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject Feeding feeding;
    @Inject FeedDesk desk;
    @Inject ChannelDesk channels;

    @Test
    void a_file_that_is_paused_goes_on_where_it_stood() throws Exception {
        var feed = feeding.open(Map.of("confirm", "false"));
        List<String> rows =
                IntStream.range(0, ROWS).mapToObj(it -> Feeding.row("P-" + it, "Rij")).toList();
        feeding.lay(feed, "long.csv", Feeding.csv(rows));
        FileView begun =
                await().pollInterval(Duration.ofMillis(20))
                        .atMost(LONG)
                        .until(() -> file(feed), it -> it != null && it.done() > 0);

        stage.does(Cast.ADA, () -> desk.pause(begun.id()));
        passes();
        FileView paused = file(feed);
        assertThat(paused.status()).isEqualTo(FileStatus.PAUSED);
        assertThat(paused.done()).isLessThan(ROWS);
        passes();
        assertThat(file(feed).done()).isEqualTo(paused.done());

        stage.does(Cast.ADA, () -> desk.goOn(begun.id()));
        assertThat(feeding.awaitFile(feed, "long.csv", 1).filed()).isEqualTo(ROWS);
        assertThat(
                        tables.count(
                                "select count(distinct request_number) from external_link where system_key = ?",
                                feed.system()))
                .isEqualTo(ROWS);
        feeding.close(feed);
    }

    @Test
    void a_feed_that_is_stopped_leaves_files_where_they_lie() throws Exception {
        var feed = feeding.open(Map.of());
        String id = Long.toString(feed.id());
        feeding.lay(feed, "first.csv", Feeding.csv(List.of(Feeding.row("S-1", "Een"))));
        feeding.awaitFile(feed, "first.csv", 1);
        ChannelState well = state(id);
        assertThat(well.started()).isTrue();
        assertThat(well.troubled()).isFalse();
        assertThat(well.lastSuccess()).isNotNull();
        assertThat(well.page()).isEqualTo("/admin/feeds/" + id);

        stage.does(Cast.ADA, () -> channels.stop("feed", id));
        feeding.lay(feed, "second.csv", Feeding.csv(List.of(Feeding.row("S-2", "Twee"))));
        passes();
        assertThat(state(id).started()).isFalse();
        assertThat(Files.exists(feed.folder().resolve("second.csv"))).isTrue();

        stage.does(Cast.ADA, () -> channels.start("feed", id));
        assertThat(feeding.awaitFile(feed, "second.csv", 1).filed()).isOne();
        feeding.close(feed);
    }

    @Test
    void a_feed_with_a_broken_file_is_in_trouble_and_says_which() throws Exception {
        var feed = feeding.open(Map.of("pattern", "*.xml", "format", "xml", "record", "case"));

        feeding.lay(feed, "half.xml", "<all><case id='1'>");
        feeding.awaitFile(feed, "half.xml", 1);

        assertThat(state(Long.toString(feed.id())).trouble()).isEqualTo("half.xml");
        feeding.close(feed);
    }

    /** Long enough for all feeds to be looked at: another one's file gets through. */
    private void passes() throws Exception {
        var other = feeding.open(Map.of());
        feeding.lay(other, "other.csv", Feeding.csv(List.of(Feeding.row("O-1", "Ander"))));
        feeding.awaitFile(other, "other.csv", 1);
        feeding.close(other);
    }

    private FileView file(Feeding.Feed feed) throws Exception {
        return stage.as(Cast.ADA, () -> desk.files(feed.id(), null, false)).rows().stream()
                .findFirst()
                .orElse(null);
    }

    private ChannelState state(String id) throws Exception {
        return stage.as(Cast.ADA, () -> channels.states()).stream()
                .filter(it -> it.kind().equals("feed") && it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
