package org.loket.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** WildFly with Loket in it. The server itself stays as it was built: each run works in a copy. */
final class WildFly implements Neighbour {

    private static final String EAR = "loket.ear";

    private final Places places;
    private final Ports ports;
    private final Map<String, String> environment;
    private final Child child;
    private final Path base;
    private boolean bare;

    WildFly(Places places, Ports ports, Map<String, String> environment) {
        this.places = places;
        this.ports = ports;
        this.environment = environment;
        this.base = places.home().resolve("wildfly");
        this.child = new Child(name(), places.log("wildfly"), places.pid("wildfly"));
    }

    @Override
    public String name() {
        return "WildFly";
    }

    @Override
    public void clear() throws IOException, InterruptedException {
        child.clear();
    }

    /** Loket itself is left out: somebody else will deploy it. */
    void bare() {
        bare = true;
    }

    @Override
    public String start() throws IOException, InterruptedException {
        Path deployments = layOut();
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
        all.put("JAVA_HOME", System.getProperty("java.home"));
        child.start(
                List.of(
                        places.server().resolve("bin/standalone.sh").toString(),
                        "-Djboss.server.base.dir=" + base,
                        "-Djboss.http.port=" + ports.web(),
                        "-Djboss.https.port=" + ports.webTls(),
                        "-Djboss.management.http.port=" + ports.management()),
                all);
        if (!bare) awaitLoket(deployments);
        String ready = "http://127.0.0.1:" + ports.management() + "/health/ready";
        child.await(() -> Http.ok(ready), 60);
        return bare ? "nothing is deployed" : "Loket is deployed";
    }

    private void awaitLoket(Path deployments) throws IOException, InterruptedException {
        Path deployed = deployments.resolve(EAR + ".deployed");
        Path failed = deployments.resolve(EAR + ".failed");
        child.await(() -> Files.exists(deployed) || Files.exists(failed), 300);
        if (Files.exists(failed)) {
            throw new StackFailed(
                    "Loket was not deployed: %s%n%s"
                            .formatted(
                                    Files.readString(failed),
                                    Logs.tail(places.log("wildfly"), 25)));
        }
    }

    /** Data (such as the search index) are kept; configuration and application come anew. */
    private Path layOut() throws IOException {
        Path configuration = base.resolve("configuration");
        Path deployments = base.resolve("deployments");
        Folders.delete(configuration);
        Folders.delete(deployments);
        Folders.delete(base.resolve("tmp"));
        Folders.delete(base.resolve("data/content"));
        Folders.copy(places.server().resolve("standalone/configuration"), configuration);
        Files.createDirectories(deployments);
        if (!bare) {
            Files.copy(places.ear(), deployments.resolve(EAR), StandardCopyOption.REPLACE_EXISTING);
        }
        return deployments;
    }

    long pid() {
        return child.pid();
    }

    /** Ends it at once, as a power cut would. */
    void kill() throws InterruptedException {
        child.kill();
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        child.stop(40);
    }

    @Override
    public CompletableFuture<String> death() {
        return child.death();
    }
}
