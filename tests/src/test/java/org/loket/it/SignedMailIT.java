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

    @Inject Tables tables;
    @Inject Post post;

    @Test
    void a_signature_that_nobody_vouches_for_is_told_as_such() throws Exception {
        Fate fate = write(SignedMail.SAID);

        assertThat(fate.verdict()).isEqualTo("REQUEST");
        assertThat(sealed("seal_signature", fate)).isEqualTo("UNTRUSTED");
        assertThat(sealed("seal_signer", fate)).isEqualTo("Wilma Zegel");
        assertThat(sealed("secrecy", fate)).isEqualTo("OPEN");
    }

    @Test
    void a_mail_that_was_changed_on_its_way_is_told_as_such() throws Exception {
        Fate fate = write("Dit is van jou.");

        assertThat(fate.verdict()).isEqualTo("REQUEST");
        assertThat(sealed("seal_signature", fate)).isEqualTo("BROKEN");
    }

    private Fate write(String said) throws Exception {
        String id = Post.newId();
        post.send(SignedMail.FROM, DESK, SignedMail.letter(DESK, id, said));
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
