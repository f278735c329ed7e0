package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.house.House;
import org.loket.house.OwnKey;

/** How people reach the house: by HTTPS with its own key, or through a proxy that ends it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HttpsIT {

    private static final String PUBLIC = "https://desk.example";

    @Test
    void pages_come_by_http_2_under_the_operators_own_key() throws Exception {
        HttpResponse<String> page =
                HttpClient.newBuilder()
                        .sslContext(OwnKey.trusted())
                        .build()
                        .send(request(tls("/services")).build(), BodyHandlers.ofString());

        assertThat(page.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(page.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("</html>");
    }

    @Test
    void behind_a_proxy_sign_in_comes_back_to_the_public_address() throws Exception {
        HttpResponse<Void> door = throughProxy("/sign-in?to=/my");
        assertThat(location(door)).startsWith(PUBLIC + "/sign-in/done");

        HttpResponse<Void> away = throughProxy("/sign-in/done?to=/my");
        assertThat(away.statusCode()).isEqualTo(302);
        assertThat(URLDecoder.decode(location(away), StandardCharsets.UTF_8))
                .contains("redirect_uri=" + PUBLIC + "/sign-in/done");
    }

    @Test
    void behind_a_proxy_every_cookie_goes_back_by_https_only() throws Exception {
        List<String> cookies =
                throughProxy("/sign-in/done?to=/my").headers().allValues("set-cookie");

        assertThat(cookies).isNotEmpty();
        assertThat(cookies).allSatisfy(it -> assertThat(it).containsIgnoringCase("; secure"));
    }

    @Test
    void without_https_cookies_come_back_at_all() throws Exception {
        HttpResponse<Void> away = send(request(House.url("/sign-in/done?to=/my")));

        assertThat(away.headers().allValues("set-cookie"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).doesNotContainIgnoringCase("; secure"));
    }

    @Test
    void the_log_does_not_warn_of_a_key_store() throws Exception {
        assertThat(Files.readString(House.stack().places().log("wildfly")))
                .contains("WFLYSRV0049")
                .doesNotContain("WFLYELY");
    }

    private static HttpResponse<Void> throughProxy(String path) throws Exception {
        return send(
                request(House.url(path))
                        .header("X-Forwarded-For", "198.51.100.7")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "desk.example")
                        .header("X-Forwarded-Port", "443"));
    }

    private static HttpResponse<Void> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html");
    }

    private static String tls(String path) {
        return "https://localhost:" + House.stack().ports().webTls() + path;
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("location").orElseThrow();
    }
}
