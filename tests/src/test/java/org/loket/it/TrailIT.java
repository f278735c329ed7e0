package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.audit.ChainBreak;
import org.loket.audit.TrailDesk;
import org.loket.audit.TrailVerdict;
import org.loket.request.RequestDesk;

/** The trail in the database: whole, and telling where it was tampered with. */
@ExtendWith(ArquillianExtension.class)
class TrailIT {

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject RequestDesk requests;
    @Inject TrailDesk trail;

    @Test
    void the_trail_is_whole_and_says_where_it_was_changed() throws Exception {
        long position = sealedEntry();
        String details =
                tables.text("select details from audit_entry where chain_position = ?", position);
        assertThat(verdict().isWhole()).as("before").isTrue();

        rewrite(position, details.replace("}", " }"));
        try {
            TrailVerdict verdict = verdict();

            assertThat(verdict.isWhole()).isFalse();
            assertThat(verdict.broken()).isPresent();
            assertThat(verdict.broken().orElseThrow().position()).isEqualTo(position);
            assertThat(verdict.broken().orElseThrow().kind()).isEqualTo(ChainBreak.Kind.ALTERED);
            assertThat(verdict.checked()).isEqualTo(position - 1);
        } finally {
            rewrite(position, details);
        }
        assertThat(verdict().isWhole()).as("put back").isTrue();
    }

    @Test
    void the_database_itself_refuses_to_change_or_remove_an_entry() throws Exception {
        long position = sealedEntry();

        assertThatThrownBy(
                        () ->
                                tables.change(
                                        "update audit_entry set who = 'nobody' where chain_position = ?",
                                        position))
                .hasMessageContaining("only appended");
        assertThatThrownBy(
                        () ->
                                tables.change(
                                        "delete from audit_entry where chain_position = ?",
                                        position))
                .hasMessageContaining("only appended");
        assertThatThrownBy(() -> tables.change("truncate audit_entry"))
                .hasMessageContaining("only appended");
    }

    /** The place in the chain of something that just happened. */
    private long sealedEntry() throws Exception {
        String number =
                stage.as(Cast.PETRA, () -> requests.file(Forms.request("Voor het spoor"))).number();
        String place =
                "select chain_position from audit_entry where what = 'RequestFiled' and request_number = ?";
        await().atMost(Duration.ofSeconds(20)).until(() -> tables.one(place, number) != null);
        return tables.count(place, number);
    }

    /** As somebody with the database's own keys could. */
    private void rewrite(long position, String details) throws SQLException {
        tables.change("alter table audit_entry disable trigger audit_entry_guard");
        try {
            tables.change(
                    "update audit_entry set details = ? where chain_position = ?",
                    details,
                    position);
        } finally {
            tables.change("alter table audit_entry enable trigger audit_entry_guard");
        }
    }

    private TrailVerdict verdict() throws Exception {
        return stage.as(Cast.OTTO, () -> trail.verify());
    }
}
