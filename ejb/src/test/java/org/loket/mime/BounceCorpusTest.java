package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bounces as mail servers wrote them. */
class BounceCorpusTest {

    /** Answers of people who are away: automatic, but the mail arrived. */
    private static final String AWAY = "rfc3834";

    @Test
    void nearly_every_bounce_is_recognised() throws IOException {
        List<String> unknown = new ArrayList<>();
        List<Path> bounces =
                Corpora.mails("bounces").stream().filter(BounceCorpusTest::bounce).toList();
        for (Path bounce : bounces) {
            if (report(bounce).isEmpty()) unknown.add(name(bounce));
        }
        assertThat(unknown).hasSizeLessThanOrEqualTo(bounces.size() / 20);
    }

    @Test
    void the_right_recipients_are_named() throws IOException {
        List<String> read = new ArrayList<>();
        for (Path bounce : Corpora.mails("bounces")) {
            report(bounce).ifPresent(report -> read.add(name(bounce) + " " + line(report)));
        }
        assertThat(read).containsAll(expected());
    }

    @Test
    void every_report_says_a_status_and_an_address() throws IOException {
        for (Path bounce : Corpora.mails("bounces")) {
            for (Delivery one : report(bounce).map(DeliveryReport::deliveries).orElse(List.of())) {
                assertThat(one.status()).as(name(bounce)).matches("[245]\\.\\d{1,3}\\.\\d{1,3}");
                assertThat(one.address()).as(name(bounce)).matches("[^\\s<>]+@[^\\s<>@]+");
                assertThat(one.diagnostic()).as(name(bounce)).doesNotContain("\n");
            }
        }
    }

    @Test
    void no_other_mail_is_taken_for_a_bounce() throws IOException {
        List<Path> others = new ArrayList<>();
        for (Path mail : Corpora.mails("bounces")) if (!bounce(mail)) others.add(mail);
        for (String folder : List.of("rt", "otobo", "freescout"))
            others.addAll(Corpora.mails(folder));

        List<String> taken = new ArrayList<>();
        for (Path mail : others) if (report(mail).isPresent()) taken.add(name(mail));

        assertThat(taken).containsExactlyInAnyOrder("multipart-report", "PostMaster-Test10.box");
    }

    private static boolean bounce(Path mail) {
        return !name(mail).startsWith("not-") && !name(mail).contains(AWAY);
    }

    private static Optional<DeliveryReport> report(Path mail) throws IOException {
        return DeliveryReports.of(MailReader.read(mail));
    }

    private static String line(DeliveryReport report) {
        List<String> addresses = report.deliveries().stream().map(Delivery::address).toList();
        return report.deliveries().get(0).action() + " " + String.join(",", addresses);
    }

    private static String name(Path mail) {
        return mail.getFileName().toString();
    }

    private static List<String> expected() throws IOException {
        try (var in = BounceCorpusTest.class.getResourceAsStream("bounces.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
