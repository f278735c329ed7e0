package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.house.House;

/** What probes and monitoring are told by the running server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WatchedIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void readiness_says_how_each_channel_is_doing() throws Exception {
        HttpResponse<String> ready =
                get(
                        "http://127.0.0.1:%d/health/ready"
                                .formatted(House.stack().ports().management()),
                        "");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body().replaceAll("\\s*:\\s*", ":"))
                .contains("\"name\":\"database\"", "\"name\":\"channels\"")
                .containsPattern("\"mailbox \\d+\":\"working, \\d+ waiting, \\d+ failed\"")
                .containsPattern("\"outbox outbox\":\"[a-z ]+, \\d+ waiting, \\d+ failed\"");
    }

    @Test
    void figures_are_for_whoever_says_the_password() throws Exception {
        String figures = House.url("/metrics");

        assertThat(get(figures, "").statusCode()).isEqualTo(401);
        assertThat(get(figures, "anybody:wrong").statusCode()).isEqualTo(401);
        HttpResponse<String> told = get(figures, "anybody:" + House.METRICS_PASSWORD);

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.headers().firstValue("Content-Type").orElse("")).contains("version=0.0.4");
        assertThat(told.body())
                .contains("# TYPE loket_channel_started gauge")
                .contains(
                        "loket_channel_started{kind=\"mailbox\",channel=\"desk@loket.example\"} 1")
                .containsPattern(
                        "loket_channel_waiting\\{kind=\"outbox\",channel=\"[^\"]+\"} \\d+");
        assertThat(told.body().lines().filter(it -> !it.startsWith("#")))
                .allMatch(it -> it.matches("[a-z_]+\\{.*} \\d+"));
    }

    private HttpResponse<String> get(String address, String says) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (!says.isEmpty()) {
            byte[] bytes = says.getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
