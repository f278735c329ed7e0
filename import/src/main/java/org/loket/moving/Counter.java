package org.loket.moving;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loket's counter for mails: hands them in with a bearer token, which it gets anew when it ends.
 */
final class Counter {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(15)).build();
    private final Options options;
    private String token = "";

    Counter(Options options) {
        this.options = options;
    }

    /** What Loket said; empty while it is not decided. */
    record Answer(String place, Optional<Fate> fate) {}

    /**
     * @throws Refused if nothing can be handed in
     * @throws IOException if Loket does not answer as it should: to be tried again
     */
    Answer handIn(Letter letter) throws IOException, InterruptedException {
        String query =
                "?imported=true" + (options.to().isEmpty() ? "" : "&to=" + encoded(options.to()));
        HttpResponse<String> answer =
                authorised(
                        HttpRequest.newBuilder(URI.create(options.loket() + "/api/mail" + query))
                                .header("Content-Type", "message/rfc822")
                                .POST(BodyPublishers.ofByteArray(letter.bytes())));
        return switch (answer.statusCode()) {
            case 201 ->
                    new Answer(
                            answer.headers().firstValue("Location").orElse(""),
                            fate(answer.body()));
            case 400, 413 ->
                    new Answer("", Optional.of(new Fate(said(answer.body(), "error"), "")));
            default -> throw trouble(answer);
        };
    }

    /** Asks again what became of one. */
    Optional<Fate> ask(Answer earlier) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                authorised(HttpRequest.newBuilder(URI.create(earlier.place())).GET());
        if (answer.statusCode() != 200) throw trouble(answer);
        return fate(answer.body());
    }

    private HttpResponse<String> authorised(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        if (token.isEmpty()) token = newToken();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 401) return answer;
        token = newToken();
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpRequest now =
                request.setHeader("Authorization", "Bearer " + token).timeout(LONG).build();
        return http.send(now, BodyHandlers.ofString());
    }

    private String newToken() throws IOException, InterruptedException {
        String form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(encoded(options.client()), encoded(options.secret()));
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(options.realm() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(LONG)
                        .POST(BodyPublishers.ofString(form))
                        .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        int status = answer.statusCode();
        if (status >= 500) throw new IOException("Keycloak answers " + status);
        String got = said(answer.body(), "access_token");
        if (status != 200 || got.isEmpty()) {
            throw new Refused(
                    "no token from %s: %d %s".formatted(options.realm(), status, answer.body()));
        }
        return got;
    }

    /** To be tried again, unless it will never be better. */
    private static IOException trouble(HttpResponse<String> answer) {
        int status = answer.statusCode();
        String said = "Loket answers %d %s".formatted(status, answer.body());
        if (status >= 400 && status < 500 && status != 408 && status != 429)
            throw new Refused(said);
        return new IOException(said);
    }

    /** Empty while it waits for its verdict. */
    private static Optional<Fate> fate(String json) {
        String verdict = said(json, "verdict");
        if (!verdict.isEmpty()) return Optional.of(new Fate(verdict, said(json, "request")));
        return said(json, "state").equals("parked")
                ? Optional.of(new Fate("parked", ""))
                : Optional.empty();
    }

    /** Of an answer without anything nested. */
    private static String said(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
