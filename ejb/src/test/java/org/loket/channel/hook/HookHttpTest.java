package org.loket.channel.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client as it runs, against a server of the JDK. */
class HookHttpTest {

    private final List<String> got = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private HookHttp http;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/fine", it -> answer(it, 202, "thank you"));
        server.createContext("/away", it -> answer(it, 503, "later\u0000\u0007"));
        server.createContext("/long", it -> answer(it, 200, "x".repeat(100_000)));
        server.createContext(
                "/moved",
                it -> {
                    it.getResponseHeaders().add("Location", "/fine");
                    answer(it, 307, "over there");
                });
        server.start();
        http = client(true);
    }

    @AfterEach
    void close() {
        http.close();
        server.stop(0);
    }

    @Test
    void a_call_carries_its_headers_and_body() {
        Answer answer = http.send(call("/fine"));

        assertThat(answer.taken()).isTrue();
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text()).isEqualTo("thank you");
        assertThat(got).containsExactly("/fine application/json; charset=UTF-8 msg_1 {\"é\":1}");
    }

    @Test
    void an_answer_that_is_no_success_is_kept_as_far_as_a_database_can() {
        Answer answer = http.send(call("/away"));

        assertThat(answer.taken()).isFalse();
        assertThat(answer.error()).isEqualTo("HTTP 503");
        assertThat(answer.text()).isEqualTo("later");
    }

    @Test
    void a_redirect_is_no_success_and_is_not_followed() {
        Answer answer = http.send(call("/moved"));

        assertThat(answer.taken()).isFalse();
        assertThat(answer.error()).isEqualTo("HTTP 307");
        assertThat(got).hasSize(1);
    }

    @Test
    void of_a_long_answer_the_beginning_is_kept() {
        Answer answer = http.send(call("/long"));

        assertThat(answer.taken()).isTrue();
        assertThat(answer.text()).hasSize(1_000);
    }

    @Test
    void nobody_there_is_an_answer_too() {
        server.stop(0);

        Answer answer = http.send(call("/fine"));

        assertThat(answer.status()).isNull();
        assertThat(answer.error()).contains("refused");
    }

    @Test
    void a_private_address_is_not_connected_to_however_it_is_written() {
        HookHttp careful = client(false);
        try {
            for (String host : List.of("127.0.0.1", "localhost")) {
                String address = "http://" + host + ":" + server.getAddress().getPort() + "/fine";
                Answer answer = careful.send(new Sending(1, address, Map.of(), "{}"));

                assertThat(answer.taken()).as(host).isFalse();
                assertThat(answer.error()).as(host).contains("webhooks may not call");
            }
            assertThat(got).isEmpty();
        } finally {
            careful.close();
        }
    }

    private static HookHttp client(boolean demo) {
        HookHttp client = new HookHttp();
        client.destinations = new Place(demo).destinations();
        client.open();
        return client;
    }

    private Sending call(String path) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return new Sending(1, address, Map.of("webhook-id", "msg_1"), "{\"é\":1}");
    }

    private void answer(HttpExchange exchange, int status, String text) throws IOException {
        var headers = exchange.getRequestHeaders();
        got.add(
                exchange.getRequestURI()
                        + " "
                        + headers.getFirst("Content-Type")
                        + " "
                        + headers.getFirst("webhook-id")
                        + " "
                        + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        byte[] bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
