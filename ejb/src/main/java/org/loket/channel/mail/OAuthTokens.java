package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.loket.channel.mail.MailboxForm.SignIn;

/** Gets tokens with which a mailbox is opened instead of a password (RFC 6749). */
@ApplicationScoped
class OAuthTokens {

    /**
     * @param access opens the mailbox for a while
     * @param refresh to be kept in the place of the one that was used, if there is one
     */
    record Tokens(String access, Optional<String> refresh) {}

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(LONGEST).build();

    /**
     * @throws AuthenticationFailedException if the provider refuses
     */
    Tokens get(MailboxAccount account) throws MessagingException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(account.mailbox().tokenUrl()))
                        .timeout(LONGEST)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(form(account)))
                        .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return read(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new MessagingException("no token: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MessagingException("interrupted", e);
        }
    }

    private static Tokens read(int status, String body) throws MessagingException {
        try (var reader = Json.createReader(new StringReader(body))) {
            JsonObject said = reader.readObject();
            String access = said.getString("access_token", "");
            if (status == 200 && !access.isEmpty()) {
                return new Tokens(
                        access, Optional.ofNullable(said.getString("refresh_token", null)));
            }
            throw new AuthenticationFailedException(
                    "no token: %s %s"
                            .formatted(
                                    said.getString("error", "status " + status),
                                    said.getString("error_description", "")));
        } catch (JsonException e) {
            throw new MessagingException("no token: status " + status, e);
        }
    }

    private static String form(MailboxAccount account) {
        Map<String, String> form = new LinkedHashMap<>();
        boolean refresh = account.mailbox().signIn() == SignIn.REFRESH;
        form.put("grant_type", refresh ? "refresh_token" : "client_credentials");
        form.put("client_id", account.mailbox().client());
        if (!account.secret().isEmpty()) form.put("client_secret", account.secret());
        if (refresh) form.put("refresh_token", account.refreshToken());
        if (!account.mailbox().scope().isEmpty()) form.put("scope", account.mailbox().scope());
        return form.entrySet().stream()
                .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
