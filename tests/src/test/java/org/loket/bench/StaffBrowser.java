package org.loket.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody signed in, who opens pages as plain HTTP. */
final class StaffBrowser {

    private static final Pattern ACTION =
            Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private final String house;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    StaffBrowser(String house) {
        this.house = house;
    }

    /** Signs in at the sign-in server; password = name, as everybody's in the demonstration. */
    StaffBrowser signIn(String name) throws IOException, InterruptedException {
        String page = send(HttpRequest.newBuilder(URI.create(house + "/desk")).GET()).body();
        Matcher form = ACTION.matcher(page);
        if (!form.find()) throw new IOException("no sign-in form: " + page);
        String fields =
                "username=" + encoded(name) + "&password=" + encoded(name) + "&credentialId=";
        HttpResponse<String> in =
                send(
                        HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(fields)));
        if (in.statusCode() != 200 || !in.uri().getPath().startsWith("/desk")) {
            throw new IOException(name + " is not in: " + in.statusCode() + " at " + in.uri());
        }
        return this;
    }

    /**
     * @throws IOException if the page is not there, or not the one asked for
     */
    String open(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(house + page)).GET());
        if (answer.statusCode() != 200) throw new IOException(page + ": " + answer.statusCode());
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(
                request.timeout(Duration.ofSeconds(60)).header("Accept-Language", "en").build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
