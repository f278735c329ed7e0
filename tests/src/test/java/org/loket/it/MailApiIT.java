package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
        String form =
                "grant_type=client_credentials&client_id=loket-mail-gateway&client_secret=loket-demo-gateway";
        var request =
                HttpRequest.newBuilder(
                                URI.create(settings.signInUrl() + "/protocol/openid-connect/token"))
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
