package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the demonstration's loader left behind. */
@ExtendWith(ArquillianExtension.class)
class DemoIT {

    @Resource(lookup = "java:jboss/datasources/LoketDS")
    DataSource database;

    @Test
    void forty_requests_are_filed_once_in_the_order_of_time() throws SQLException {
        assertThat(count("select count(*) from request where submission like 'demo:%'"))
                .isEqualTo(40);
        assertThat(
                        count(
                                "select count(*) from request a join request b"
                                        + " on a.request_number < b.request_number and a.filed_at > b.filed_at"
                                        + " where a.submission like 'demo:%' and b.submission like 'demo:%'"))
                .isZero();
    }

    @Test
    void what_happened_before_has_the_time_it_had() throws SQLException {
        assertThat(
                        count(
                                "select count(*) from request r join request_message m on m.request_id = r.id"
                                        + " where r.submission like 'demo:%' and m.said_at < r.filed_at"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from request r join act_hi_procinst p"
                                        + " on p.business_key_ = cast(r.id as varchar(32))"
                                        + " where r.submission = 'demo:field-work-laptop'"
                                        + " and p.end_time_ < current_timestamp - interval '30' day"))
                .isEqualTo(1);
    }

    @Test
    void every_request_that_is_not_closed_has_its_process() throws SQLException {
        assertThat(
                        count(
                                "select count(*) from request r where r.submission like 'demo:%' and (r.status <> 'CLOSED') <>"
                                        + " exists (select 1 from act_ru_execution e where e.parent_id_ is null"
                                        + " and e.business_key_ = cast(r.id as varchar(32)))"))
                .isZero();
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
