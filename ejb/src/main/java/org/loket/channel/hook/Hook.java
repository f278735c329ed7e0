package org.loket.channel.hook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/** Another system's address, and what it is told. */
@Entity
class Hook {

    /** With the pauses between them: a day. */
    static final int MOST_FAILURES = 30;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hook_seq")
    @SequenceGenerator(name = "hook_seq", sequenceName = "hook_seq", allocationSize = 50)
    private long id;

    @Version private int version;

    private String name;
    private String address;
    private String events;
    private boolean personal;

    /** The secret is derived from this and the house's own. */
    private String salt;

    @Enumerated(EnumType.STRING)
    private HookState state;

    @OptimisticLock(excluded = true)
    private int failures;

    /** Until then nobody calls it: it failed a moment ago, or somebody is at it. */
    @OptimisticLock(excluded = true)
    @Column(name = "next_turn")
    private Instant nextTurn;

    @OptimisticLock(excluded = true)
    @Column(name = "last_success")
    private Instant lastSuccess;

    @OptimisticLock(excluded = true)
    @Column(name = "last_error")
    private String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Hook() {}

    Hook(HookForm form, String salt, Instant at) {
        this.salt = salt;
        this.createdAt = at;
        this.nextTurn = at;
        this.state = HookState.ACTIVE;
        write(form);
    }

    final void write(HookForm form) {
        name = form.name().strip();
        address = form.address().strip();
        events =
                new TreeSet<>(form.events())
                        .stream().map(Enum::name).collect(Collectors.joining(","));
        personal = form.personal();
    }

    /** From now on another secret counts. */
    void salt(String fresh) {
        salt = fresh;
    }

    void pause() {
        state = HookState.PAUSED;
    }

    /** Calls are made again, at once. */
    void resume(Instant at) {
        state = HookState.ACTIVE;
        failures = 0;
        nextTurn = at;
    }

    void taken(Instant at) {
        failures = 0;
        lastSuccess = at;
        lastError = null;
    }

    /**
     * A call failed: the next one is made after a pause that grows.
     *
     * @param forGood whether the other system said that it wants no more
     * @return whether it was given up by this
     */
    boolean failed(String reason, boolean forGood, Instant at) {
        failures++;
        lastError = Answer.cut(reason);
        nextTurn = at.plus(Pauses.ofHook(failures));
        boolean enough = forGood || failures >= MOST_FAILURES;
        boolean now = enough && state == HookState.ACTIVE;
        if (now) state = HookState.GIVEN_UP;
        return now;
    }

    /** Somebody else may call it. */
    void turnOver(Instant at) {
        nextTurn = at;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    String salt() {
        return salt;
    }

    boolean personal() {
        return personal;
    }

    boolean active() {
        return state == HookState.ACTIVE;
    }

    Set<HookEvent> events() {
        return Arrays.stream(events.split(","))
                .map(HookEvent::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    HookView view(Waiting waiting) {
        return new HookView(
                id,
                name,
                address,
                events(),
                personal,
                state,
                failures,
                nextTurn,
                lastSuccess,
                lastError,
                waiting.waiting(),
                waiting.parked(),
                waiting.oldest());
    }

    /**
     * How much has not been taken.
     *
     * @param oldest since when the oldest of those that wait does; null if none waits
     */
    record Waiting(long waiting, long parked, Instant oldest) {
        static final Waiting NONE = new Waiting(0, 0, null);
    }
}
