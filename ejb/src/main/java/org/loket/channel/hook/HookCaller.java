package org.loket.channel.hook;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.loket.directory.Roles;
import org.loket.kernel.Clock;
import org.loket.kernel.InTransaction;
import org.loket.kernel.RecordedEvent;

/**
 * Calls one webhook for a while, for the route. No transaction is open while the other system
 * thinks; were we to stop in the middle, the call would be made again with the same id.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class HookCaller {

    /** After that the others have their turn. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /**
     * After that somebody else may think that we are gone: longer than {@link #LONGEST} and a call.
     */
    private static final Duration LEASE = Duration.ofSeconds(60);

    @Resource UserTransaction transaction;
    @Inject Hooks hooks;
    @Inject HookCalls calls;
    @Inject HookSecrets secrets;
    @Inject HookHttp http;
    @Inject Clock clock;
    @Inject Event<RecordedEvent> recorded;

    /** The webhooks that are to be called now. */
    public List<Long> due() {
        return calls.hooksDue();
    }

    /** Makes its calls that are due, until one fails; nothing happens if somebody else is at it. */
    public void turn(long hook) {
        Instant end = clock.now().plus(LONGEST);
        if (!inTransaction(() -> calls.takeTurn(hook, clock.now().plus(LEASE)))) return;
        boolean taken = true;
        while (taken && clock.now().isBefore(end)) {
            Optional<Sending> next = inTransaction(() -> next(hook));
            if (next.isEmpty()) break;
            Answer answer = http.send(next.get());
            inTransaction(() -> made(hook, next.get(), answer));
            taken = answer.taken();
        }
        if (taken) inTransaction(() -> turnOver(hook));
    }

    private Optional<Sending> next(long id) {
        return hooks.find(id).filter(Hook::active).flatMap(this::next);
    }

    private Optional<Sending> next(Hook hook) {
        return calls.next(hook.id()).map(call -> sending(hook, call));
    }

    private Sending sending(Hook hook, HookCall call) {
        var headers = Signature.headers(secrets.of(hook), call.message(), clock.now(), call.body());
        return new Sending(call.id(), hook.address(), headers, call.body());
    }

    private boolean made(long id, Sending sending, Answer answer) {
        Instant now = clock.now();
        // the webhook first, as whoever removes it does: nobody waits in a ring
        hooks.find(id).ifPresent(hook -> made(hook, answer, now));
        calls.find(sending.call()).ifPresent(call -> call.made(answer, now));
        return true;
    }

    private void made(Hook hook, Answer answer, Instant now) {
        if (answer.taken()) {
            hook.taken(now);
        } else if (hook.failed(answer.error(), answer.forGood(), now)) {
            recorded.fire(HookChanged.of(HookChanged.What.GIVEN_UP, hook));
        }
    }

    private boolean turnOver(long id) {
        hooks.find(id).ifPresent(hook -> hook.turnOver(clock.now()));
        return true;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return InTransaction.of(transaction, work::get);
    }
}
