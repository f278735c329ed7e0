package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.ColorScheme;
import jakarta.xml.soap.MessageFactory;
import jakarta.xml.soap.SOAPElement;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.xml.namespace.QName;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.loket.house.House;

/** An administrator lets another system in, which then calls with a JAX-WS client of its own. */
@InBrowser
@RunAsClient
class PeersE2E {

    private static final String CONTRACT = "urn:loket:desk:1";
    private static final String SECURITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String UTILITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final String DIGEST =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest";

    private final String system = "case-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_system_is_let_in_files_reads_the_answer_and_is_shut_out_again() throws Exception {
        Visitor ada = Visitor.with("en", 1280, ColorScheme.LIGHT).signsInTo("/admin/peers", "ada");
        List<String> found = new ArrayList<>();
        PagesE2E.scan(ada, found);
        ada.link("admin:peers.add").first().click();
        ada.field("admin:peers.name").fill("Case system");
        ada.field("admin:peers.system").fill("Not A Key");
        ada.page.locator("input[name=service][value=password-reset]").check();
        ada.presses("admin:peers.create");
        assertThat(ada.page.locator("[role=status]").first())
                .containsText(ada.says("errors:invalid.peer.system"));
        PagesE2E.scan(ada, found);
        ada.field("admin:peers.system").fill(system);
        ada.presses("admin:peers.create");
        ada.page.locator("#password").waitFor();
        PagesE2E.scan(ada, found);
        String page = ada.page.url();
        String password = ada.page.locator("#password").innerText();

        String number = first(call(password, filing()), "number");
        Visitor anna = Visitor.speaking("nl").signsInTo("/desk/" + number, "anna");
        assertThat(anna.page.locator(".linked")).containsText("Z-" + system);
        new Desk(anna).claims(number);
        new Desk(anna).answers("Het wachtwoord is hersteld.", "answer");
        SOAPMessage seen = call(password, asking(number));
        assertThat(first(seen, "status")).isEqualTo("RESOLVED");
        assertThat(seen.getSOAPBody().getTextContent()).contains("Het wachtwoord is hersteld.");

        ada.page.navigate(page);
        assertThat(ada.page.locator("dl.facts").first())
                .not()
                .containsText(ada.says("admin:peers.never"));
        ada.page.setViewportSize(360, 800);
        PagesE2E.measure(ada, found);
        ada.page.locator("summary").getByText(ada.says("admin:peers.removeHint")).click();
        ada.presses("admin:peers.removeSure");
        assertThat(ada.text(ada.says("admin:notice.peers.removed"))).isVisible();
        PagesE2E.measure(ada, found);
        assertThatThrownBy(() -> call(password, asking(number)))
                .isInstanceOf(SOAPFaultException.class);
        assertThat(found).isEmpty();
    }

    @Test
    void a_file_above_the_limit_is_refused_and_the_server_goes_on() throws Exception {
        Visitor ada = Visitor.speaking("en").signsInTo("/admin/peer", "ada");
        ada.field("admin:peers.name").fill("Case system");
        ada.field("admin:peers.system").fill(system);
        ada.page.locator("input[name=service][value=password-reset]").check();
        ada.presses("admin:peers.create");
        String password = ada.page.locator("#password").innerText();

        assertThat(file(password, 26)).contains("invalid.fileTooLarge");
        assertThat(file(password, 60)).doesNotContain("<number>");
        assertThat(file(password, 24)).contains("<number>", "<repeated>false</repeated>");
    }

    /** Files with a file of so many MiB beside the XML (MTOM), sent piece by piece. */
    private String file(String password, int mebibytes) throws Exception {
        SOAPMessage message = filing();
        SOAPElement filing = (SOAPElement) message.getSOAPBody().getFirstChild();
        SOAPElement attachment = filing.addChildElement(new QName(CONTRACT, "attachment"));
        add(attachment, "name", "lang.bin");
        add(attachment, "mediaType", "application/octet-stream");
        attachment
                .addChildElement(new QName(CONTRACT, "content"))
                .addChildElement(new QName("http://www.w3.org/2004/08/xop/include", "Include"))
                .addAttribute(new QName("href"), "cid:file");
        sign(message, password);
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        start.writeBytes(
                "--part\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\nContent-ID: <root>\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        message.writeTo(start);
        start.writeBytes(
                "\r\n--part\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <file>\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[1024 * 1024];
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(House.url("/api/Desk")))
                        .header(
                                "Content-Type",
                                "multipart/related; type=\"application/xop+xml\"; start=\"<root>\"; start-info=\"text/xml\"; boundary=\"part\"")
                        .header("SOAPAction", "\"\"")
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofByteArray(start.toByteArray()),
                                        BodyPublishers.ofByteArrays(
                                                Collections.nCopies(mebibytes, piece)),
                                        BodyPublishers.ofString("\r\n--part--\r\n")))
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private SOAPMessage call(String password, SOAPMessage message) throws Exception {
        Service desk =
                Service.create(
                        URI.create(House.url("/api/Desk?wsdl")).toURL(),
                        new QName(CONTRACT, "Desk"));
        Dispatch<SOAPMessage> port =
                desk.createDispatch(
                        new QName(CONTRACT, "DeskPort"), SOAPMessage.class, Service.Mode.MESSAGE);
        sign(message, password);
        return port.invoke(message);
    }

    private SOAPMessage filing() throws SOAPException {
        SOAPMessage message = MessageFactory.newInstance().createMessage();
        SOAPElement filing =
                message.getSOAPBody().addChildElement(new QName(CONTRACT, "fileRequest"));
        add(filing, "key", "Z-" + system);
        add(filing, "service", "password-reset");
        add(filing, "subject", "Wachtwoord kwijt");
        add(filing, "text", "Gemeld aan de balie.");
        SOAPElement requester = filing.addChildElement(new QName(CONTRACT, "requester"));
        add(requester, "name", "Jan Jansen");
        add(requester, "email", "jan@post.example");
        return message;
    }

    private static SOAPMessage asking(String number) throws SOAPException {
        SOAPMessage message = MessageFactory.newInstance().createMessage();
        SOAPElement asking =
                message.getSOAPBody().addChildElement(new QName(CONTRACT, "getRequest"));
        add(asking.addChildElement(new QName(CONTRACT, "request")), "number", number);
        return message;
    }

    private void sign(SOAPMessage message, String password) throws Exception {
        byte[] nonce = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        String created = Instant.now().toString();
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        digest.update(nonce);
        digest.update(created.getBytes(StandardCharsets.US_ASCII));
        digest.update(password.getBytes(StandardCharsets.US_ASCII));
        SOAPElement token =
                message.getSOAPHeader()
                        .addChildElement(new QName(SECURITY, "Security"))
                        .addChildElement(new QName(SECURITY, "UsernameToken"));
        token.addChildElement(new QName(SECURITY, "Username")).addTextNode(system);
        SOAPElement said = token.addChildElement(new QName(SECURITY, "Password"));
        said.addAttribute(new QName("Type"), DIGEST);
        said.addTextNode(Base64.getEncoder().encodeToString(digest.digest()));
        token.addChildElement(new QName(SECURITY, "Nonce"))
                .addTextNode(Base64.getEncoder().encodeToString(nonce));
        token.addChildElement(new QName(UTILITY, "Created")).addTextNode(created);
        message.saveChanges();
    }

    private static void add(SOAPElement parent, String name, String text) throws SOAPException {
        parent.addChildElement(new QName(CONTRACT, name)).addTextNode(text);
    }

    private static String first(SOAPMessage message, String name) throws SOAPException {
        return message.getSOAPBody()
                .getElementsByTagNameNS(CONTRACT, name)
                .item(0)
                .getTextContent();
    }
}
