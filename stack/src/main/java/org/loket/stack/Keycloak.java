package org.loket.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The sign-in server. Its data start afresh whenever the realm differs from what they hold. */
final class Keycloak implements Neighbour {

    /** Of the client that hands in mails. */
    static final String GATEWAY = "loket-mail-gateway";

    static final String GATEWAY_SECRET = "loket-demo-gateway";

    static final String SECRET = "loket-demo-secret";
    static final String ADMIN = "admin";

    private static final List<String> REALM = List.of("loket-realm.json", "loket-users-0.json");

    private final Places places;
    private final Ports ports;
    private final Child child;
    private final Path home;
    private final Path stamped;
    private volatile Path newArchive;
    private volatile Path archive;

    Keycloak(Places places, Ports ports) {
        this.places = places;
        this.ports = ports;
        this.home = places.home().resolve("keycloak");
        this.stamped = home.resolve("realm.stamp");
        this.child = new Child(name(), places.log("keycloak"), places.pid("keycloak"));
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public void clear() throws IOException, InterruptedException {
        child.clear();
    }

    @Override
    public String start() throws IOException, InterruptedException {
        KeycloakBuild build = new KeycloakBuild(places);
        Files.createDirectories(places.log("keycloak").getParent());
        boolean built = build.build(places.log("keycloak-build"));
        Optional<String> fresh = layOut(build);
        archive = build.classArchive();
        newArchive = Files.exists(archive) ? null : home.resolve("keycloak.jsa");
        child.start(
                command(build),
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN));
        String ready = "http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready";
        child.await(() -> Http.ok(ready), 180);
        if (fresh.isPresent()) Files.writeString(stamped, fresh.get());
        String how = fresh.isPresent() ? "with a new realm" : "with the realm of the last run";
        return built ? how + ", built for the first time" : how;
    }

    /** Lays out the folder of this run; returns the new realm's stamp if it begins without data. */
    private Optional<String> layOut(KeycloakBuild build) throws IOException {
        Map<String, String> realm = new LinkedHashMap<>();
        for (String file : REALM) realm.put(file, RealmFiles.filled(file, values()));
        String stamp = Folders.stamp(realm.toString(), build.home().toString());
        boolean same = Files.exists(stamped) && Files.readString(stamped).equals(stamp);
        if (!same) {
            Folders.delete(home);
            Path imports = Files.createDirectories(home.resolve("data/import"));
            for (Map.Entry<String, String> file : realm.entrySet()) {
                Files.writeString(imports.resolve(file.getKey()), file.getValue());
            }
            Folders.copy(build.home().resolve("conf"), home.resolve("conf"));
            Files.createDirectories(home.resolve("providers"));
            Files.createSymbolicLink(home.resolve("lib"), build.home().resolve("lib"));
        }
        Folders.delete(home.resolve("data/tmp")); // holds old pages of the theme, compressed
        RealmFiles.copyTheme(Files.createDirectories(home.resolve("themes")));
        return same ? Optional.empty() : Optional.of(stamp);
    }

    /** What the realm's placeholders stand for here. */
    private Map<String, String> values() {
        return Map.of(
                "LOKET_URL",
                "http://localhost:" + ports.web(),
                "LOKET_OIDC_SECRET",
                SECRET,
                "LOKET_GATEWAY_SECRET",
                GATEWAY_SECRET,
                "LOKET_LDAP_URL",
                "ldap://127.0.0.1:" + ports.ldap(),
                "LOKET_LDAP_BIND_DN",
                Directory.BIND_DN,
                "LOKET_LDAP_BIND_PASSWORD",
                Directory.BIND_PASSWORD,
                "LOKET_MAIL_PORT",
                Integer.toString(ports.smtp()),
                "LOKET_PASSWORD_POLICY",
                "length(3)",
                "LOKET_VERIFY_MAIL",
                "false");
    }

    private List<String> command(KeycloakBuild build) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xms64m",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:disable",
                        "-Dfile.encoding=UTF-8",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED"));
        command.add(
                newArchive == null
                        ? "-XX:SharedArchiveFile=" + archive
                        : "-XX:ArchiveClassesAtExit=" + newArchive);
        command.addAll(
                List.of(
                        "-Dkc.home.dir=" + home,
                        "-Dkc.config.built=true",
                        "-Djboss.server.config.dir=" + home.resolve("conf"),
                        "-cp",
                        build.home().resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                        "start",
                        "--optimized",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + ports.keycloak(),
                        "--http-management-host=127.0.0.1",
                        "--http-management-port=" + ports.keycloakManagement(),
                        "--hostname=http://localhost:" + ports.keycloak(),
                        "--cache=local",
                        "--log-level=info,io.smallrye.health:error",
                        "--import-realm"));
        return command;
    }

    String url() {
        return "http://localhost:" + ports.keycloak() + "/realms/loket";
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        child.stop(30);
        if (newArchive != null && Files.exists(newArchive)) {
            Files.move(newArchive, archive, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public CompletableFuture<String> death() {
        return child.death();
    }
}
