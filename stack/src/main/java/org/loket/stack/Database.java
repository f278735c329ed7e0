package org.loket.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** PostgreSQL, with its data kept between runs and as durable as in production (fsync on). */
final class Database implements Neighbour {

    static final String NAME = "loket";

    private final Places places;
    private final Ports ports;
    private final PidFile pidFile;
    private final Path data;
    private final Path log;
    private volatile EmbeddedPostgres postgres;
    private volatile boolean asked;

    Database(Places places, Ports ports) {
        this.places = places;
        this.ports = ports;
        this.data = places.home().resolve("postgres");
        this.log = places.log("postgres");
        this.pidFile = new PidFile(places.pid("postgres"));
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String start() throws IOException, InterruptedException {
        boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
        Files.createDirectories(log.getParent());
        Files.createDirectories(places.cache());
        asked = false;
        postgres = run();
        Optional<ProcessHandle> postmaster = postmaster();
        if (postmaster.isPresent()) pidFile.write(postmaster.get());
        createDatabase();
        return fresh ? "with a new database" : "with the data of the last run";
    }

    private EmbeddedPostgres run() {
        ProcessBuilder.Redirect output = ProcessBuilder.Redirect.appendTo(log.toFile());
        try {
            return EmbeddedPostgres.builder()
                    .setPort(ports.postgres())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(places.cache().resolve("postgres").toFile())
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_connections", "100")
                    .setOutputRedirector(output)
                    .setErrorRedirector(output)
                    .start();
        } catch (IllegalStateException | IOException e) {
            throw new StackFailed(
                    "PostgreSQL does not start; -D%s=true throws its data away%n%s"
                            .formatted(Stack.FRESH, Logs.tail(log, 15)),
                    e);
        }
    }

    private void createDatabase() {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            String role = "select 1 from pg_roles where rolname = '" + NAME + "'";
            if (!answers(statement, role)) {
                statement.execute("create role " + NAME + " login password '" + NAME + "'");
            }
            String database = "select 1 from pg_database where datname = '" + NAME + "'";
            if (!answers(statement, database)) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        } catch (SQLException e) {
            throw new StackFailed("Cannot create the database: " + e.getMessage(), e);
        }
    }

    private static boolean answers(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next();
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + NAME;
    }

    /** PostgreSQL's own word on which process it is: the first line of its pid file. */
    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        return Files.readAllLines(file).stream()
                .findFirst()
                .filter(line -> line.matches("\\d{1,18}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
    }

    @Override
    public void clear() throws IOException, InterruptedException {
        Optional<ProcessHandle> left = pidFile.owner();
        if (left.isPresent()) end(left.get());
        pidFile.forget();
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        asked = true;
        if (postgres != null) postgres.close();
        clear();
    }

    /** Ends it at once, as a power cut would. */
    void kill() throws IOException, InterruptedException {
        asked = true;
        Optional<ProcessHandle> postmaster = pidFile.owner();
        if (postmaster.isPresent()) {
            postmaster.get().destroyForcibly();
            Child.ends(postmaster.get(), 10);
        }
        postgres.close(); // gives the data directory back
    }

    /** SIGINT is PostgreSQL's "fast" stop: a plain request would wait for its clients to leave. */
    private static void end(ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        if (!Child.ends(process, 30)) process.destroyForcibly();
        Child.ends(process, 10);
    }

    @Override
    public CompletableFuture<String> death() {
        CompletableFuture<String> death = new CompletableFuture<>();
        try {
            pidFile.owner()
                    .ifPresent(
                            postmaster ->
                                    postmaster
                                            .onExit()
                                            .thenRunAsync(
                                                    () -> {
                                                        if (!asked) death.complete(epitaph());
                                                    }));
        } catch (IOException e) {
            throw new StackFailed("Cannot watch PostgreSQL: " + e.getMessage(), e);
        }
        return death;
    }

    private String epitaph() {
        return "PostgreSQL died\nThe last lines of %s:%n%s".formatted(log, Logs.tail(log, 25));
    }
}
