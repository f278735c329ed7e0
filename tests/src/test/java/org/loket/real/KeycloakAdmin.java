package org.loket.real;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loket.stack.Stack;

/** Keycloak's administrator, who lets a program into a mailbox. */
record KeycloakAdmin(Stack stack) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private static final String CLIENT =
            """
            {"clientId": "%s", "secret": "%s", "serviceAccountsEnabled": true,
             "standardFlowEnabled": false}
            """;

    /** A client that gets tokens for itself. */
    void addClient(String name, String secret) throws IOException, InterruptedException {
        String keycloak =
                URI.create(stack.settings().get("LOKET_OIDC_URL")).resolve("/").toString();
        HttpResponse<String> added =
                post(
                        keycloak + "admin/realms/loket/clients",
                        "application/json",
                        CLIENT.formatted(name, secret),
                        "Bearer " + token(keycloak));
        if (added.statusCode() != 201) throw new IOException("not added: " + added.body());
    }

    private static String token(String keycloak) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                post(
                        keycloak + "realms/master/protocol/openid-connect/token",
                        "application/x-www-form-urlencoded",
                        "grant_type=password&client_id=admin-cli&username=admin&password=admin",
                        "");
        Matcher token = TOKEN.matcher(answer.body());
        if (!token.find()) throw new IOException("no token: " + answer.body());
        return token.group(1);
    }

    private static HttpResponse<String> post(
            String address, String type, String body, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
