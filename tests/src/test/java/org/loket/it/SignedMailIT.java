package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loket.it.Post.DESK;

import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.it.Post.Fate;

/** What a signature proves is kept with the message, for those who read the request. */
@ExtendWith(ArquillianExtension.class)
class SignedMailIT {

    private static final String WILMA = "wilma@sealed.example";

    /** Over {@link #TEXT}; made by a key that nobody has any more and nobody vouches for. */
    private static final String SIGNATURE =
            """
            MIAGCSqGSIb3DQEHAqCAMIACAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBoIAwggE/
            MIHmoAMCAQICAQEwCgYIKoZIzj0EAwIwFjEUMBIGA1UEAwwLV2lsbWEgWmVnZWwwIBcNMjAw
            MTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBYxFDASBgNVBAMMC1dpbG1hIFplZ2VsMFkw
            EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE++sJJBSDMqn26Je78zkwgVZgds3co0OJkh8g70mE
            Q61U9R3hyjSBy8tskkdtDGLZDgMjY6rFl714Pd69uEarBqMjMCEwHwYDVR0RBBgwFoEUd2ls
            bWFAc2VhbGVkLmV4YW1wbGUwCgYIKoZIzj0EAwIDSAAwRQIgICHToLhBDhrgkVdqgS7nhVru
            G21kv86jWmEJHfZN0kACIQCYNG22pOFfUIRdTa3ltzBAsTl51kk4S27jVkXG+OU3BQAAMYIB
            HDCCARgCAQEwGzAWMRQwEgYDVQQDDAtXaWxtYSBaZWdlbAIBATALBglghkgBZQMEAgGggZMw
            GAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIyMDQ0NDEz
            WjAoBgkqhkiG9w0BCTQxGzAZMAsGCWCGSAFlAwQCAaEKBggqhkjOPQQDAjAvBgkqhkiG9w0B
            CQQxIgQgdDi4oSzenP0Lw2xWsVQSZ6FrZb086I0vixfRibxv6GAwCgYIKoZIzj0EAwIERzBF
            AiEAsQURtxUFnpccN0zp8JQlJ+YMBebOjriZNtPcQeAJk1wCIGk6eusX/kkCAbrmBqFLmNcN
            DBb8sWgJKWrDosqbDZ0NAAAAAAAA
            """;

    private static final String TEXT =
            "Content-Type: text/plain; charset=utf-8\r\n\r\nDit is van mij.\r\n";

    @Inject Tables tables;
    @Inject Post post;

    @Test
    void a_signature_that_nobody_vouches_for_is_told_as_such() throws Exception {
        Fate fate = write(TEXT);

        assertThat(fate.verdict()).isEqualTo("REQUEST");
        assertThat(sealed("seal_signature", fate)).isEqualTo("UNTRUSTED");
        assertThat(sealed("seal_signer", fate)).isEqualTo("Wilma Zegel");
        assertThat(sealed("secrecy", fate)).isEqualTo("OPEN");
        assertThat(sealed("checked", fate)).isEqualTo("false");
    }

    @Test
    void a_mail_that_was_changed_on_its_way_is_told_as_such() throws Exception {
        Fate fate = write(TEXT.replace("van mij", "van jou"));

        assertThat(fate.verdict()).isEqualTo("REQUEST");
        assertThat(sealed("seal_signature", fate)).isEqualTo("BROKEN");
    }

    private Fate write(String signed) throws Exception {
        String id = Post.newId();
        String raw =
                ("From: Wilma <%s>\r\nTo: %s\r\nMessage-ID: %s\r\nSubject: Getekend\r\nMIME-Version: 1.0\r\n"
                                + "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\";"
                                + " micalg=sha-256; boundary=b\r\n\r\n--b\r\n%s\r\n--b\r\n"
                                + "Content-Type: application/pkcs7-signature; name=smime.p7s\r\n"
                                + "Content-Transfer-Encoding: base64\r\n\r\n%s--b--\r\n")
                        .formatted(WILMA, DESK, id, signed, SIGNATURE.replace("\n", "\r\n"));
        post.send(WILMA, DESK, raw);
        return post.fate(id);
    }

    private String sealed(String column, Fate fate) throws SQLException {
        return tables.text(
                "select l."
                        + column
                        + " from request_letter l join inbound i on i.message = l.message_id"
                        + " where i.id = ?",
                fate.id());
    }
}
