package org.loket.stack;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loket's neighbours and Loket, on ports and in a place of their own. Starting it ends what an
 * earlier run in the same place left behind; closing it stops everything.
 */
public final class Stack implements AutoCloseable {

    /** System property: {@code true} throws the data of earlier runs away. */
    public static final String FRESH = "loket.fresh";

    private final Places places;
    private final Ports ports;
    private final Progress progress;
    private final Database database;
    private final MailServer mail;
    private final Directory directory;
    private final Keycloak keycloak;
    private final WildFly server;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Set<Neighbour> started = ConcurrentHashMap.newKeySet();
    private FileChannel lock;
    private boolean fresh = Boolean.getBoolean(FRESH);
    private boolean begun;

    public Stack(Places places, Ports ports, Progress progress) {
        this.places = places;
        this.ports = ports;
        this.progress = progress;
        database = new Database(places, ports);
        mail = new MailServer(ports);
        directory = new Directory(ports);
        keycloak = new Keycloak(places, ports);
        server = new WildFly(places, ports, settings);
        settings.put("LOKET_DB_URL", database.url());
        settings.put("LOKET_DB_USER", Database.NAME);
        settings.put("LOKET_DB_PASSWORD", Database.NAME);
        settings.put("LOKET_OIDC_URL", keycloak.url());
        settings.put("LOKET_OIDC_CLIENT", "loket-portal");
        settings.put("LOKET_OIDC_SECRET", Keycloak.SECRET);
        settings.put("LOKET_URL", url());
        settings.put("LOKET_MAIL_HOST", "127.0.0.1");
        settings.put("LOKET_MAIL_PORT", Integer.toString(ports.smtp()));
        settings.put("LOKET_MAIL_TRUST", "*");
        settings.put("LOKET_MAILBOX_HOST", "127.0.0.1");
        settings.put("LOKET_MAILBOX_PORT", Integer.toString(ports.imap()));
        settings.put("LOKET_MAILBOX_TLS", "none");
        settings.put("LOKET_MAILBOX_USER", MailServer.DESK);
        settings.put("LOKET_MAILBOX_PASSWORD", "demo");
        settings.put("LOKET_MAILBOX_SERVICE", "question");
        settings.put("LOKET_SOURCE_WORKS_URL", database.url());
        settings.put("LOKET_SOURCE_WORKS_USER", Database.NAME);
        settings.put("LOKET_SOURCE_WORKS_PASSWORD", Database.NAME);
        settings.put("LOKET_DEMO", "true");
    }

    /**
     * Another node of Loket before the same neighbours, on ports that far from ours; {@link
     * #startServer()} starts it.
     */
    public Stack node(String name, int further) {
        Places beside = new Places(places.checkout(), places.home().resolveSibling(name));
        Stack node = new Stack(beside, new Ports(ports.offset() + further), progress);
        node.settings.putAll(settings);
        node.settings.put("LOKET_NODE", name);
        node.begun = true;
        return node;
    }

    /** Throws the data of earlier runs away when it starts. */
    public Stack fresh() {
        fresh = true;
        return this;
    }

    /** Sets or replaces an environment variable of WildFly; before it starts. */
    public Stack with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** The environment in which WildFly runs; for tests that start it themselves. */
    public Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    /** Starts everything. */
    public Stack start() {
        begin();
        CompletableFuture<Void> core = doing(database).thenCompose(ready -> doing(server));
        join(doing(mail), doing(directory), doing(keycloak), core);
        return this;
    }

    /** Starts everything but WildFly. */
    public Stack startNeighbours() {
        begin();
        join(doing(database), doing(mail), doing(directory), doing(keycloak));
        return this;
    }

    /** Starts WildFly alone: after {@link #startNeighbours()}, or again after it was ended. */
    public Stack startServer() {
        join(doing(server));
        return this;
    }

    /** Starts everything, WildFly without Loket in it: for whoever deploys it himself. */
    public Stack startAround() {
        server.bare();
        return start();
    }

    private void begin() {
        try {
            lockPlace();
            begun = true;
            for (Neighbour neighbour : all()) neighbour.clear();
            if (fresh) {
                for (String data : List.of("postgres", "keycloak", "wildfly")) {
                    Folders.delete(places.home().resolve(data));
                }
            }
        } catch (IOException e) {
            throw new StackFailed("Cannot begin in " + places.home() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        ports.obstacle()
                .ifPresent(
                        obstacle -> {
                            throw new StackFailed(obstacle);
                        });
    }

    /** One stack in a place: the lock goes with this program, however it ends. */
    private void lockPlace() throws IOException {
        Files.createDirectories(places.home());
        lock =
                FileChannel.open(
                        places.home().resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        boolean free;
        try {
            free = lock.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProgram) {
            free = false;
        }
        if (!free) {
            throw new StackFailed(
                    "A stack runs in %s already. A second one needs ports of its own: -D%s=%d"
                            .formatted(places.home(), Ports.PROPERTY, ports.offset() + 1000));
        }
    }

    private List<Neighbour> all() {
        return List.of(server, keycloak, mail, directory, database);
    }

    private CompletableFuture<Void> doing(Neighbour neighbour) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        started.add(neighbour);
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                progress.say(neighbour.name(), "starting");
                                progress.say(neighbour.name(), "ready, " + neighbour.start());
                                done.complete(null);
                            } catch (Throwable e) {
                                done.completeExceptionally(e);
                            }
                        },
                        "start " + neighbour.name());
        thread.setDaemon(true);
        thread.start();
        return done;
    }

    /** Waits for all, but no longer than until one fails. */
    @SafeVarargs
    private static void join(CompletableFuture<Void>... works) {
        CompletableFuture<Void> all = CompletableFuture.allOf(works);
        for (CompletableFuture<Void> work : works) {
            work.exceptionally(
                    failure -> {
                        all.completeExceptionally(failure);
                        return null;
                    });
        }
        try {
            all.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StackFailed failed) throw failed;
            throw new StackFailed("The stack does not start: " + e.getCause(), e.getCause());
        }
    }

    /** Completes with an explanation as soon as a part ends by itself. */
    CompletableFuture<String> death() {
        CompletableFuture<String> first = new CompletableFuture<>();
        for (Neighbour neighbour : started) neighbour.death().thenAccept(first::complete);
        return first;
    }

    /** The portal's address. */
    public String url() {
        return "http://localhost:" + ports.web();
    }

    public Ports ports() {
        return ports;
    }

    public Places places() {
        return places;
    }

    public GreenMail mail() {
        return mail.mail();
    }

    public String databaseUrl() {
        return database.url();
    }

    /** WildFly's process id. */
    public long serverPid() {
        return server.pid();
    }

    /** Ends WildFly as a power cut would. */
    public void killServer() {
        try {
            server.kill();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Ends PostgreSQL as a power cut would. */
    public void killDatabase() {
        try {
            database.kill();
        } catch (IOException e) {
            throw new StackFailed("Cannot end PostgreSQL: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Starts PostgreSQL again. */
    public void startDatabase() {
        join(doing(database));
    }

    /** Stops the mail server. */
    public void stopMail() {
        stop(mail);
    }

    /** Starts the mail server again, with empty mailboxes. */
    public void startMail() {
        join(doing(mail));
    }

    /** Stops Keycloak. */
    public void stopSignIn() {
        stop(keycloak);
    }

    /** Starts Keycloak again. */
    public void startSignIn() {
        join(doing(keycloak));
    }

    /** Stops everything, those who use the others first. */
    @Override
    public synchronized void close() {
        if (!begun) return;
        begun = false;
        for (Neighbour neighbour : all()) {
            if (started.remove(neighbour)) stop(neighbour);
        }
        try {
            if (lock != null) lock.close();
        } catch (IOException e) {
            progress.say("Stack", "cannot give its place back: " + e.getMessage());
        }
    }

    private void stop(Neighbour neighbour) {
        try {
            neighbour.stop();
            progress.say(neighbour.name(), "stopped");
        } catch (IOException | RuntimeException e) {
            progress.say(neighbour.name(), "does not stop: " + e.getMessage());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static StackFailed interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StackFailed("Interrupted", e);
    }
}
