package org.loket.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/** Another system, as far down as the bytes that it sends: so it can also send wrong ones. */
final class SoapCaller {

    private static final String SECURITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String UTILITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final String PROFILE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String name;
    private final String password;
    private String forwarded = "http";

    SoapCaller(String url, String name, String password) {
        this.address = URI.create(url + "/api/Desk");
        this.name = name;
        this.password = password;
    }

    /** From now on a proxy in front says that calls came to it by HTTPS. */
    SoapCaller byHttps() {
        forwarded = "https";
        return this;
    }

    /** What came back. */
    record Answer(int status, String type, byte[] body) {

        String text() {
            return new String(body, UTF_8);
        }

        /** The text of the first element of that name; null if there is none. */
        String first(String element) throws Exception {
            String xml = text();
            int from = xml.indexOf("<soap:Envelope");
            int end = xml.lastIndexOf("Envelope>") + 9;
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document =
                    factory.newDocumentBuilder()
                            .parse(
                                    new ByteArrayInputStream(
                                            xml.substring(from, end).getBytes(UTF_8)));
            var found = document.getElementsByTagNameNS("*", element);
            return found.getLength() == 0 ? null : found.item(0).getTextContent();
        }

        String number() throws Exception {
            return first("number");
        }
    }

    Answer calls(String body) throws Exception {
        return sends(envelope(digestToken(), body));
    }

    Answer sends(String envelope) throws Exception {
        return sends("text/xml; charset=UTF-8", envelope.getBytes(UTF_8));
    }

    /** With a file beside the XML, which names it by {@code cid:file} (XOP). */
    Answer callsWithFile(String body, byte[] file) throws Exception {
        String boundary = "part-" + Forms.token();
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        String start =
                "--%s\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\nContent-ID: <root>\r\n\r\n%s\r\n"
                                .formatted(boundary, envelope(digestToken(), body))
                        + "--%s\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <file>\r\n\r\n"
                                .formatted(boundary);
        parts.write(start.getBytes(UTF_8));
        parts.write(file);
        parts.write("\r\n--%s--\r\n".formatted(boundary).getBytes(UTF_8));
        return sends(
                "multipart/related; type=\"application/xop+xml\"; start=\"<root>\"; start-info=\"text/xml\"; boundary=\"%s\""
                        .formatted(boundary),
                parts.toByteArray());
    }

    private Answer sends(String type, byte[] body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", type)
                        .header("SOAPAction", "\"\"")
                        .header("X-Forwarded-Proto", forwarded)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    static String envelope(String token, String body) {
        return """
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:d="urn:loket:desk:1">
          <soap:Header>%s</soap:Header>
          <soap:Body>%s</soap:Body>
        </soap:Envelope>"""
                .formatted(token, body);
    }

    String digestToken() throws Exception {
        return digestToken(Instant.now());
    }

    String digestToken(Instant at) throws Exception {
        byte[] nonce = nonce();
        String created = at.truncatedTo(ChronoUnit.SECONDS).toString();
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        sha1.update(nonce);
        sha1.update(created.getBytes(ISO_8859_1));
        sha1.update(password.getBytes(UTF_8));
        String digest = Base64.getEncoder().encodeToString(sha1.digest());
        return token("PasswordDigest", digest, nonce, created);
    }

    String textToken() {
        return token("PasswordText", password, nonce(), Instant.now().toString());
    }

    /** As old systems send it: the password alone. */
    String bareToken() {
        return security(
                "<w:UsernameToken><w:Username>%s</w:Username><w:Password>%s</w:Password></w:UsernameToken>"
                        .formatted(name, password));
    }

    private String token(String kind, String secret, byte[] nonce, String created) {
        return security(
                """
                <u:Timestamp><u:Created>%s</u:Created></u:Timestamp>
                <w:UsernameToken><w:Username>%s</w:Username><w:Password Type="%s">%s</w:Password>
                <w:Nonce>%s</w:Nonce><u:Created>%s</u:Created></w:UsernameToken>"""
                        .formatted(
                                created,
                                name,
                                PROFILE + kind,
                                secret,
                                Base64.getEncoder().encodeToString(nonce),
                                created));
    }

    private static String security(String content) {
        return "<w:Security xmlns:w=\"%s\" xmlns:u=\"%s\" soap:mustUnderstand=\"1\">%s</w:Security>"
                .formatted(SECURITY, UTILITY, content);
    }

    private static byte[] nonce() {
        byte[] nonce = new byte[16];
        new SecureRandom().nextBytes(nonce);
        return nonce;
    }
}
