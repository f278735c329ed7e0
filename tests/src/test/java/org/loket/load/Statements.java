package org.loket.load;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.loket.stack.Stack;

/** Counts the statements of one page by having PostgreSQL write them all down meanwhile. */
final class Statements {

    interface Work {
        void run() throws Exception;
    }

    private final Stack stack;

    Statements(Stack stack) {
        this.stack = stack;
    }

    /** Without those that begin and end transactions, and without what timers do of themselves. */
    List<String> of(Work work) throws Exception {
        return all(work).stream().filter(sql -> !background(sql)).toList();
    }

    /** All but those that begin and end transactions. */
    List<String> all(Work work) throws Exception {
        Path log = stack.places().log("postgres");
        long before = Files.size(log);
        write("0");
        try {
            work.run();
        } finally {
            write("-1");
        }
        String mark = UUID.randomUUID().toString();
        mark(mark);
        await().atMost(Duration.ofSeconds(10)).until(() -> since(log, before).contains(mark));
        return since(log, before)
                .lines()
                .filter(line -> line.contains("execute ") || line.contains("statement: "))
                .map(line -> line.replaceFirst(".*?(execute [^:]*|statement): ", "").strip())
                .filter(sql -> sql.matches("(?is)(select|insert|update|delete|with).*"))
                .filter(sql -> !sql.contains("pg_reload_conf"))
                .toList();
    }

    private static boolean background(String sql) {
        return sql.contains("audit_entry")
                || sql.contains("audit_chain")
                || sql.toLowerCase().contains("act_ru_job res")
                || sql.contains("outbox")
                || sql.contains("now() - interval")
                || sql.contains("duedate_ < now()");
    }

    private static String since(Path log, long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        return new String(all, (int) from, (int) (all.length - from), StandardCharsets.UTF_8);
    }

    private void write(String duration) throws SQLException {
        asOwner("alter system set log_min_duration_statement = " + duration);
        asOwner("select pg_reload_conf()");
        await().atMost(Duration.ofSeconds(5)).until(() -> shown().startsWith(duration));
    }

    /** The log is written in order: what stands before the mark is all there. */
    private void mark(String mark) throws SQLException {
        asOwner("do $$ begin raise log '" + mark + "'; end $$");
    }

    private String shown() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("show log_min_duration_statement")) {
            row.next();
            return row.getString(1);
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(stack.ports().postgres());
        return DriverManager.getConnection(url, "postgres", "postgres");
    }
}
