package org.loket.house;

import java.io.ByteArrayOutputStream;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A guest without a browser: opens the real form and hands it in, as plain HTTP. */
public final class GuestCounter {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*id=\"filing\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern FILED = Pattern.compile(".*/filed/([0-9]{4}-[0-9]{6,}).*");

    private final String house;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    /**
     * @param house address without a page
     */
    public GuestCounter(String house) {
        this.house = house;
    }

    /** The form of a service as it was opened: its hidden fields. */
    public record Form(String page, Map<String, String> hidden) {}

    public Form open(String service) throws IOException, InterruptedException {
        String page = "/file/" + service;
        HttpResponse<String> answer = get(page);
        Matcher form = FORM.matcher(answer.body());
        if (answer.statusCode() != 200 || !form.find()) {
            throw new IOException("no form at " + page + ": " + answer.statusCode());
        }
        Map<String, String> hidden = new LinkedHashMap<>();
        HIDDEN.matcher(form.group(1))
                .results()
                .map(found -> found.group())
                .forEach(tag -> hidden.put(attribute(tag, "name"), attribute(tag, "value")));
        return new Form(page, hidden);
    }

    /** What is typed; each filing needs a guest of its own. */
    public static Map<String, String> typed(String subject, String text) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("subject", subject);
        typed.put("text", text);
        typed.put("name", "Gijs Gast");
        typed.put("email", "gast." + UUID.randomUUID() + "@loket.example");
        return typed;
    }

    public HttpResponse<String> send(Form form, Map<String, String> typed)
            throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>(form.hidden());
        fields.putAll(typed);
        fields.put("send", "send");
        String boundary = "----loket" + UUID.randomUUID();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(house + form.page()))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(multipart(fields, boundary)))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /**
     * Opens the form, fills it in, hands it in.
     *
     * @return the request's number
     */
    public String file(String service, String subject, String text)
            throws IOException, InterruptedException {
        return number(send(open(service), typed(subject, text)));
    }

    /** The number that an answer leads to. */
    public static String number(HttpResponse<String> answer) throws IOException {
        String to = answer.headers().firstValue("Location").orElse("");
        Matcher filed = FILED.matcher(to);
        if (!filed.matches()) {
            throw new IOException("not filed: " + answer.statusCode() + " " + to);
        }
        return filed.group(1);
    }

    public HttpResponse<String> get(String page) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(house + page))
                        .timeout(Duration.ofSeconds(60))
                        .header("Accept-Language", "en")
                        .header("Accept", "text/html")
                        .GET()
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        body.append(body.isEmpty() ? "" : "&")
                                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                                .append('=')
                                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static byte[] multipart(Map<String, String> fields, String boundary) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(
                (name, value) ->
                        body.writeBytes(
                                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                        .formatted(boundary, name, value)
                                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes("--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }
}
