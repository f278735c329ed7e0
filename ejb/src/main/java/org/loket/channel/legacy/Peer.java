package org.loket.channel.legacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.annotations.OptimisticLock;

/** Another system that calls us: files requests, asks about its own, answers in them. */
@Entity
class Peer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "peer_seq")
    @SequenceGenerator(name = "peer_seq", sequenceName = "peer_seq", allocationSize = 50)
    private long id;

    @Version private int version;

    /** By which it says who it is, and under which its numbers are kept; for good. */
    @Column(name = "system_key")
    private String system;

    private String name;
    private String services;

    /** The password is derived from this and the house's secret. */
    private String salt;

    private boolean active;

    @OptimisticLock(excluded = true)
    @Column(name = "last_call")
    private Instant lastCall;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Peer() {}

    Peer(String system, PeerForm form, String salt, Instant at) {
        this.system = system;
        this.salt = salt;
        this.active = true;
        this.createdAt = at;
        write(form);
    }

    final void write(PeerForm form) {
        name = form.name().strip();
        services = String.join(",", new TreeSet<>(form.services()));
    }

    /** From now on another password counts. */
    void salt(String fresh) {
        salt = fresh;
    }

    void activate(boolean on) {
        active = on;
    }

    long id() {
        return id;
    }

    String system() {
        return system;
    }

    String name() {
        return name;
    }

    String salt() {
        return salt;
    }

    boolean active() {
        return active;
    }

    /** Keys of the services that it may file for. */
    Set<String> services() {
        return Arrays.stream(services.split(","))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    PeerView view() {
        return new PeerView(id, system, name, services(), active, lastCall);
    }
}
