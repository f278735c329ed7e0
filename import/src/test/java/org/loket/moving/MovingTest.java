package org.loket.moving;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against a server that answers as Loket does, or as it does on a bad day. */
class MovingTest {

    @TempDir Path folder;

    private final List<String> handedIn = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();
    private HttpServer server;
    private int tokens;
    private boolean late;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realm/protocol/openid-connect/token", this::token);
        server.createContext("/api/mail", this::mail);
        server.start();
        StringBuilder mbox = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            mbox.append("From a Mon Nov 16 10:12:00 2026\nSubject: ").append(i).append("\n\nx\n\n");
        }
        Files.writeString(folder.resolve("old.mbox"), mbox);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void every_mail_is_handed_in_once_and_counted_by_its_verdict() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        assertThat(run(said)).isZero();
        assertThat(run(said)).isZero();

        assertThat(handedIn).hasSize(5);
        assertThat(handedIn.get(0)).isEqualTo("imported=true&to=desk%40x.example Subject: 0");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("5 mails, 100.0 %")
                .contains("request 5")
                .contains("goes on after 5 mails");
        assertThat(folder.resolve("old.mbox.imported")).hasContent(lines());
    }

    private static String lines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5; i++) lines.append(i * 47).append("\trequest\t2026-000007\n");
        return lines.toString();
    }

    @Test
    void a_token_that_ended_is_renewed() {
        answers.addAll(List.of(201, 401, 201));

        assertThat(run(new ByteArrayOutputStream())).isZero();

        assertThat(tokens).isEqualTo(2);
        assertThat(handedIn).hasSize(6);
    }

    @Test
    void whoever_may_not_is_told_so_and_goes_on_later_from_there() {
        answers.addAll(List.of(201, 201, 403));
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        assertThat(run(said)).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("403").contains("goes on");
        assertThat(run(said)).isZero();

        assertThat(handedIn).hasSize(6);
    }

    @Test
    void while_loket_is_away_it_is_tried_again() {
        answers.addAll(List.of(201, 503, 201));

        assertThat(run(new ByteArrayOutputStream())).isZero();

        assertThat(handedIn).hasSize(6);
    }

    @Test
    void a_mail_that_is_not_taken_is_written_down_with_the_reason() throws IOException {
        answers.addAll(List.of(201, 400));

        assertThat(run(new ByteArrayOutputStream())).isZero();

        assertThat(Files.readAllLines(folder.resolve("old.mbox.imported")).get(1))
                .isEqualTo("47\tinvalid.mailEmpty\t");
    }

    @Test
    void a_verdict_that_comes_later_is_waited_for() throws IOException {
        late = true;

        assertThat(run(new ByteArrayOutputStream())).isZero();

        assertThat(Files.readAllLines(folder.resolve("old.mbox.imported")))
                .hasSize(5)
                .allMatch(it -> it.endsWith("\treply\t2026-000008"));
    }

    private int run(ByteArrayOutputStream said) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        List<String> typed =
                List.of(
                        "--loket",
                        address + "/",
                        "--realm",
                        address + "/realm",
                        "--to",
                        "desk@x.example",
                        "--journal",
                        folder.toString(),
                        folder.resolve("old.mbox").toString());
        return Import.run(
                typed,
                Map.of("LOKET_GATEWAY_SECRET", "secret"),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private void token(HttpExchange call) throws IOException {
        answer(call, 200, "{\"access_token\":\"t" + ++tokens + "\"}");
    }

    private void mail(HttpExchange call) throws IOException {
        if (call.getRequestMethod().equals("GET")) {
            answer(
                    call,
                    200,
                    "{\"state\":\"judged\",\"verdict\":\"reply\",\"request\":\"2026-000008\"}");
            return;
        }
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        handedIn.add(
                call.getRequestURI().getRawQuery() + " " + body.lines().findFirst().orElse(""));
        int status = answers.isEmpty() ? 201 : answers.remove(0);
        call.getResponseHeaders()
                .add(
                        "Location",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/api/mail/7");
        String judged =
                "{\"state\":\"judged\",\"verdict\":\"request\",\"request\":\"2026-000007\"}";
        String waiting = "{\"state\":\"waiting\"}";
        answer(
                call,
                status,
                status == 201 ? late ? waiting : judged : "{\"error\":\"invalid.mailEmpty\"}");
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
