package org.loket.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.loket.it.SoapBodies.attachment;
import static org.loket.it.SoapBodies.file;
import static org.loket.it.SoapBodies.get;
import static org.loket.it.SoapBodies.getFile;
import static org.loket.it.SoapBodies.number;
import static org.loket.it.SoapBodies.say;
import static org.loket.it.SoapBodies.withdraw;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.channel.legacy.PeerDesk;
import org.loket.channel.legacy.PeerForm;
import org.loket.it.SoapCaller.Answer;
import org.loket.kernel.Settings;
import org.loket.request.RequestDesk;
import org.loket.request.StaffDesk;

/** Other systems file, ask and answer by SOAP: what is theirs, once, and nothing else. */
@ExtendWith(ArquillianExtension.class)
class SoapIT {

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject Settings settings;
    @Inject PeerDesk peers;
    @Inject RequestDesk requests;
    @Inject StaffDesk staff;

    private long id;
    private String system;
    private SoapCaller caller;

    @BeforeEach
    void let_a_system_in() throws Exception {
        system = "case-" + Forms.token().substring(0, 13);
        PeerForm form = new PeerForm("Case system", Set.of(Forms.SERVICE));
        id = stage.as(Cast.ADA, () -> peers.add(system, form));
        caller = caller(system, stage.as(Cast.ADA, () -> peers.password(id)));
    }

    @Test
    void a_request_is_filed_once_and_followed_until_it_is_withdrawn() throws Exception {
        Answer filed = caller.calls(file("Z-1", ""));
        Answer again = caller.calls(file("Z-1", ""));
        String number = filed.number();

        assertThat(filed.first("repeated")).isEqualTo("false");
        assertThat(filed.first("expectedBy")).isNotNull();
        assertThat(again.number()).isEqualTo(number);
        assertThat(again.first("repeated")).isEqualTo("true");
        assertThat(tables.text("select channel from request where request_number = ?", number))
                .isEqualTo("LEGACY");

        stage.does(
                Cast.ANNA, () -> staff.reply(number, Forms.message("Probeer het nog eens.\u0008")));
        stage.does(Cast.ANNA, () -> staff.note(number, Forms.message("Onder ons gezegd.")));
        Answer byKey = caller.calls(get("<d:key>Z-1</d:key>", ""));
        assertThat(byKey.number()).isEqualTo(number);
        assertThat(byKey.text())
                .contains("Probeer het nog eens.", "Anna de Vries", "<from>DESK</from>")
                .doesNotContain("Onder ons");
        String last =
                tables.text(
                        "select max(m.id) from request_message m join request r on r.id = m.request_id where r.request_number = ? and m.voice = 'REPLY'",
                        number);
        assertThat(
                        caller.calls(
                                        get(
                                                number(number),
                                                "<d:messagesAfter>" + last + "</d:messagesAfter>"))
                                .text())
                .contains("Z-1")
                .doesNotContain("Probeer");

        String said = say(number, "m-1", "Het lukt nog niet: ±🌷");
        assertThat(caller.calls(said).first("status")).isIn("RECEIVED", "IN_PROGRESS");
        assertThat(caller.calls(said).status()).isEqualTo(200);
        assertThat(caller.calls(get(number(number), "")).text().split("±🌷")).hasSize(2);

        assertThat(caller.calls(withdraw(number)).first("status")).isEqualTo("CLOSED");
        assertThat(problem(caller.calls(withdraw(number)))).isEqualTo("notAllowedNow.close");
    }

    @Test
    void the_same_key_sent_at_once_by_many_is_one_request() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(4);
        try {
            Callable<String> filing = () -> caller.calls(file("Z-2", "")).number();
            List<Future<String>> numbers = many.invokeAll(List.of(filing, filing, filing, filing));
            String first = numbers.get(0).get();
            assertThat(first).isNotNull();
            for (Future<String> number : numbers) assertThat(number.get()).isEqualTo(first);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void files_travel_as_text_or_beside_the_call() throws Exception {
        byte[] large = new byte[3 * 1024 * 1024];
        new Random(7).nextBytes(large);
        String inline =
                attachment("kort.txt", Base64.getEncoder().encodeToString("Kort".getBytes(UTF_8)));
        String beside =
                attachment(
                        "lang.bin",
                        "<x:Include xmlns:x=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:file\"/>");
        String number = caller.callsWithFile(file("Z-3", inline + beside), large).number();
        assertThat(number).isNotNull();

        String shortOne = fileId(number, "kort.txt");
        String largeOne = fileId(number, "lang.bin");
        assertThat(caller.calls(getFile(number, shortOne)).first("content"))
                .isEqualTo(Base64.getEncoder().encodeToString("Kort".getBytes(UTF_8)));
        assertThat(problem(caller.calls(getFile(number, largeOne)))).isEqualTo("invalid.mtom");
        Answer parts = caller.callsWithFile(getFile(number, largeOne), new byte[1]);
        assertThat(parts.type()).startsWith("multipart/related");
        assertThat(new String(parts.body(), ISO_8859_1)).contains(new String(large, ISO_8859_1));
    }

    @Test
    void who_does_not_prove_who_they_are_gets_nowhere() throws Exception {
        String body = file("Z-5", "");
        String password = stage.as(Cast.ADA, () -> peers.password(id));
        String old = caller.digestToken(Instant.now().minus(Duration.ofMinutes(30)));
        String ahead = caller.digestToken(Instant.now().plus(Duration.ofMinutes(30)));

        refused(caller(system, "wrong").calls(body));
        refused(caller("nobody", password).calls(body));
        refused(caller.sends(SoapCaller.envelope("", body)));
        refused(caller.sends(SoapCaller.envelope(old, body)));
        refused(caller.sends(SoapCaller.envelope(ahead, body)));
        refused(caller.sends(SoapCaller.envelope(caller.textToken(), body)));
        refused(
                caller(system, password)
                        .byHttps()
                        .sends(SoapCaller.envelope(caller.bareToken(), body)));
        refused(
                caller.sends(
                        SoapCaller.envelope(caller.digestToken() + caller.digestToken(), body)));
        stage.does(Cast.ADA, () -> peers.pause(id));
        refused(caller.calls(body));
        stage.does(Cast.ADA, () -> peers.resume(id));
        assertThat(problem(caller.calls(get("<d:key>Z-5</d:key>", ""))))
                .isEqualTo("notFound.request");

        stage.does(Cast.ADA, () -> peers.newPassword(id));
        refused(caller.calls(body));
    }

    @Test
    void a_call_counts_once_and_a_password_travels_encrypted() throws Exception {
        String once = SoapCaller.envelope(caller.digestToken(), file("Z-6", ""));
        assertThat(caller.sends(once).number()).isNotNull();
        refused(caller.sends(once));

        SoapCaller encrypted =
                caller(system, stage.as(Cast.ADA, () -> peers.password(id))).byHttps();
        String text = SoapCaller.envelope(encrypted.textToken(), file("Z-7", ""));
        assertThat(encrypted.sends(text).number()).isNotNull();
        refused(encrypted.sends(text));
    }

    @Test
    void a_system_sees_and_does_what_is_its_own() throws Exception {
        String own = caller.calls(file("Z-8", "")).number();
        String foreign =
                stage.as(Cast.PETRA, () -> requests.file(Forms.request("Van Petra"))).number();

        assertThat(problem(caller.calls(get(number(foreign), "")))).isEqualTo("notFound.request");
        assertThat(problem(caller.calls(say(foreign, "m", "Hallo")))).isEqualTo("notFound.request");
        assertThat(problem(caller.calls(withdraw(foreign)))).isEqualTo("notFound.request");
        assertThat(problem(caller.calls(get(number("2026-999999"), ""))))
                .isEqualTo("notFound.request");
        assertThat(problem(caller.calls(file("Z-9", "").replace(Forms.SERVICE, "passport"))))
                .isEqualTo("forbidden.peer.service");

        String other = "other-" + Forms.token().substring(0, 13);
        long second =
                stage.as(
                        Cast.ADA,
                        () -> peers.add(other, new PeerForm("Other", Set.of(Forms.SERVICE))));
        SoapCaller neighbour = caller(other, stage.as(Cast.ADA, () -> peers.password(second)));
        assertThat(problem(neighbour.calls(get(number(own), "")))).isEqualTo("notFound.request");
        assertThat(problem(neighbour.calls(get("<d:key>Z-8</d:key>", ""))))
                .isEqualTo("notFound.request");
        assertThat(neighbour.calls(file("Z-8", "")).number()).isNotEqualTo(own);
    }

    @Test
    void what_is_no_call_is_a_fault_and_does_no_harm() throws Exception {
        String doctype =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                        + SoapCaller.envelope(
                                caller.digestToken(), file("Z-10", "").replace("Tekst", "&e;"));
        fault(caller.sends(doctype));
        fault(caller.sends("<soap:Envelope"));
        fault(caller.sends("not xml at all"));
        fault(caller.sends(SoapCaller.envelope(caller.digestToken(), "<d:dropTables/>")));
        fault(caller.calls(file("Z-10", "").replace("<d:text>", "<d:more>1</d:more><d:text>")));
        assertThat(
                        problem(
                                caller.calls(
                                        file("Z-10", "")
                                                .replace("jan@post.example", "no address"))))
                .isEqualTo("invalid.contract");
        fault(caller.calls(file("Z-10", "").replace("Tekst", "x".repeat(20_001))));
        fault(caller.calls(file("Z-10", "").replace("Tekst", "x".repeat(6_000_000))));
        fault(caller.calls(file("Z-10", "<d:a>".repeat(5_000))));
        fault(
                caller.calls(
                        file("Z-10", "")
                                .replace(
                                        "</d:language>",
                                        "</d:language><d:filedAt>2026-01-01T10:00:00</d:filedAt>")));
        String ahead =
                file("Z-10", "")
                        .replace(
                                "</d:language>",
                                "</d:language><d:filedAt>2099-01-01T10:00:00Z</d:filedAt>");
        assertThat(problem(caller.calls(ahead))).isEqualTo("invalid.dateAhead");
        assertThat(problem(caller.calls(get("<d:key>Z-10</d:key>", ""))))
                .isEqualTo("notFound.request");
    }

    @Test
    void the_contract_can_be_fetched_from_the_address_that_it_names() throws Exception {
        String wsdl = fetch(settings.url() + "/api/Desk?wsdl");
        assertThat(wsdl).contains("location=\"" + settings.url() + "/api/Desk\"", "fileRequest");
        String schema = wsdl.replaceAll("(?s).*schemaLocation=\"([^\"]+)\".*", "$1");
        assertThat(fetch(schema)).contains("name=\"fileRequest\"", "urn:loket:desk:1");
    }

    private static String fetch(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    private SoapCaller caller(String name, String password) {
        return new SoapCaller(settings.url(), name, password);
    }

    private String fileId(String number, String name) throws Exception {
        return tables.text(
                "select a.id from attachment a join request r on r.id = a.request_id"
                        + " where r.request_number = ? and a.file_name = ?",
                number,
                name);
    }

    private static void refused(Answer answer) throws Exception {
        assertThat(answer.status()).as(answer.text()).isEqualTo(500);
        assertThat(answer.first("faultcode")).contains("Security");
        assertThat(answer.text()).doesNotContain("Z-5", "Exception", "org.");
    }

    private static void fault(Answer answer) throws Exception {
        assertThat(answer.status()).as(answer.text()).isGreaterThanOrEqualTo(400);
        assertThat(answer.first("faultstring")).as(answer.text()).isNotBlank();
        assertThat(answer.text()).doesNotContain("\tat org.");
    }

    private static String problem(Answer answer) throws Exception {
        assertThat(answer.first("faultcode")).as(answer.text()).endsWith("Client");
        assertThat(answer.first("key")).isEqualTo(answer.first("faultstring"));
        return answer.first("key");
    }
}
