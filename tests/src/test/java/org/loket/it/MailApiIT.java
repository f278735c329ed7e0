package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.channel.mail.GatewayDesk;
import org.loket.it.Post.Fate;
import org.loket.kernel.Settings;

/** What a mail gateway hands in by HTTP goes the same way as what lies in a mailbox. */
@ExtendWith(ArquillianExtension.class)
class MailApiIT {

    private static final String MAIL = "message/rfc822";

    @Inject Settings settings;
    @Inject Post post;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_message_that_is_handed_in_becomes_a_request_once() throws Exception {
        String from = "g" + UUID.randomUUID() + "@post.example";
        String id = Post.newId();
        String raw = Post.letter(from, Post.DESK, id, "Via de poort", "", "Hallo.");

        HttpResponse<String> first = send(token(), MAIL, raw, "");
        HttpResponse<String> again = send(token(), MAIL, raw, "?to=desk@loket.example");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        Fate fate = post.fate(id);
        assertThat(fate.verdict()).isEqualTo("REQUEST");
        String location = first.headers().firstValue("Location").orElseThrow();
        assertThat(location).endsWith("/api/mail/" + json(first.body()).getInt("id"));
        await().untilAsserted(
                        () ->
                                assertThat(json(get(location)).getString("request"))
                                        .isEqualTo(fate.number()));
        assertThat(json(get(location)).getString("verdict")).isEqualTo("request");
    }

    @Test
    void who_may_not_or_sends_something_else_is_told_so() throws Exception {
        String raw = Post.letter("a@b.example", Post.DESK, Post.newId(), "x", "", "y");

        assertThat(send("", MAIL, raw, "").statusCode()).isEqualTo(401);
        assertThat(send("forged." + token(), MAIL, raw, "").statusCode()).isEqualTo(401);
        assertThat(send(token(), "text/plain", raw, "").statusCode()).isEqualTo(415);
        assertThat(send(token(), MAIL, raw, "?to=nobody@here.example").statusCode()).isEqualTo(404);
        assertThat(send(token(), MAIL, "", "").statusCode()).isEqualTo(400);
    }

    @Test
    void a_token_without_the_gateways_role_is_refused() throws Exception {
        String raw = Post.letter("a@b.example", Post.DESK, Post.newId(), "x", "", "y");

        assertThat(send(tokenWithoutRole(), MAIL, raw, "").statusCode()).isEqualTo(403);
    }

    @Test
    void a_message_that_is_too_large_is_refused_whether_it_says_so_or_not() throws Exception {
        long most = GatewayDesk.MOST_BYTES;
        String said =
                "POST /api/mail HTTP/1.1\r\nHost: loket\r\nAuthorization: Bearer %s\r\nContent-Type: message/rfc822\r\nContent-Length: %d\r\n\r\n"
                        .formatted(token(), most + 1);
        URI house = URI.create(settings.url());
        try (Socket socket = new Socket(house.getHost(), house.getPort())) {
            socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }

        InputStream endless = new SequenceInputStream(zeros(most), zeros(1024 * 1024));
        var request =
                HttpRequest.newBuilder(URI.create(settings.url() + "/api/mail"))
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Content-Type", MAIL)
                        .header("Authorization", "Bearer " + token())
                        .POST(BodyPublishers.ofInputStream(() -> endless));
        assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    }

    private static InputStream zeros(long many) {
        return new InputStream() {
            private long left = many;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (left <= 0) return -1;
                int some = (int) Math.min(left, length);
                left -= some;
                return some;
            }
        };
    }

    /** Of another client, for whom nobody has done anything yet. */
    private String tokenWithoutRole() throws Exception {
        URI realm = URI.create(settings.signInUrl());
        String keycloak = realm.resolve("/").toString();
        String admin =
                token(
                        keycloak + "realms/master",
                        "grant_type=password&client_id=admin-cli&username=admin&password=admin");
        String name = "it-" + UUID.randomUUID();
        String client =
                """
                {"clientId": "%s", "secret": "it", "serviceAccountsEnabled": true,
                 "standardFlowEnabled": false, "protocolMappers": [{"name": "audience",
                 "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
                 "config": {"included.custom.audience": "loket-api", "access.token.claim": "true"}}]}
                """
                        .formatted(name);
        var request =
                HttpRequest.newBuilder(URI.create(keycloak + "admin/realms/loket/clients"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + admin)
                        .POST(BodyPublishers.ofString(client));
        assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        return token(
                realm.toString(),
                "grant_type=client_credentials&client_id=" + name + "&client_secret=it");
    }

    private HttpResponse<String> send(String token, String type, String raw, String query)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(settings.url() + "/api/mail" + query))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(raw));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private String get(String location) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(location))
                        .header("Authorization", "Bearer " + token())
                        .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private String token() throws Exception {
        return token(
                settings.signInUrl(),
                "grant_type=client_credentials&client_id=loket-mail-gateway&client_secret=loket-demo-gateway");
    }

    private String token(String realm, String form) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        return json(http.send(request, BodyHandlers.ofString()).body()).getString("access_token");
    }

    private static JsonObject json(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }
}
