package org.loket.channel.hook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.loket.channel.hook.HookChanged.What;
import org.loket.directory.Roles;
import org.loket.kernel.Clock;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.Keyset;
import org.loket.kernel.NotFound;
import org.loket.kernel.Page;
import org.loket.kernel.RecordedEvent;

/** Where administrators say which systems are told what, and see what became of it. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class HookDesk {

    @Inject Hooks hooks;
    @Inject HookCalls calls;
    @Inject HookSecrets secrets;
    @Inject Destinations destinations;
    @Inject Clock clock;
    @Inject Event<RecordedEvent> recorded;

    public List<HookView> all() {
        Map<Long, Hook.Waiting> waiting = hooks.waiting();
        return hooks.all().stream().map(hook -> view(hook, waiting)).toList();
    }

    /**
     * @throws NotFound if there is none
     */
    public HookView get(long id) {
        return view(hooks.get(id), hooks.waiting());
    }

    /**
     * A new webhook, which is told everything that happens from now on.
     *
     * @throws InvalidInput if it may not have that address
     */
    public long add(@NotNull @Valid HookForm form) {
        destinations.check(form.address());
        Hook hook = new Hook(form, salt(), clock.now());
        hooks.add(hook);
        recorded.fire(HookChanged.of(What.ADDED, hook, form));
        return hook.id();
    }

    /**
     * @throws InvalidInput if it may not have that address
     */
    public void save(long id, @NotNull @Valid HookForm form) {
        destinations.check(form.address());
        Hook hook = hooks.lock(id);
        hook.write(form);
        hooks.changed();
        recorded.fire(HookChanged.of(What.CHANGED, hook, form));
    }

    /** What the other system checks our calls with. */
    public String secret(long id) {
        return Signature.shown(secrets.of(hooks.get(id)));
    }

    /** From the next call on another secret counts. */
    public void newSecret(long id) {
        Hook hook = hooks.lock(id);
        hook.salt(salt());
        recorded.fire(HookChanged.of(What.SECRET, hook));
    }

    /** No calls are made; what happens meanwhile waits. */
    public void pause(long id) {
        Hook hook = hooks.lock(id);
        hook.pause();
        recorded.fire(HookChanged.of(What.PAUSED, hook));
    }

    /** Calls are made again, beginning with what waits. */
    public void resume(long id) {
        Hook hook = hooks.lock(id);
        hook.resume(clock.now());
        calls.hurry(id);
        recorded.fire(HookChanged.of(What.RESUMED, hook));
    }

    /** Forgets it, with its log and with what waits. */
    public void remove(long id) {
        Hook hook = hooks.lock(id);
        hooks.remove(hook);
        recorded.fire(HookChanged.of(What.REMOVED, hook));
    }

    /** Calls it to see whether it answers. */
    public void test(long id) {
        Instant now = clock.now();
        String body = Payload.of(HookEvent.TEST, now).json();
        calls.put(new HookCall(hooks.get(id).id(), HookEvent.TEST, null, body, now));
    }

    /** A page of its log, the newest first. */
    public Page<CallView> log(long id, boolean parkedOnly, Keyset from, boolean backwards) {
        return calls.page(hooks.get(id).id(), parkedOnly, from, backwards);
    }

    /**
     * Makes a call again, with the same id, also one that was taken.
     *
     * @throws NotFound if there is no such call
     */
    public void replay(long call) {
        HookCall again = calls.get(call);
        calls.replay(again);
        replayed(hooks.get(again.hook()), 1);
    }

    /**
     * Makes all parked calls again.
     *
     * @return how many there were
     */
    public int replayParked(long id) {
        Hook hook = hooks.get(id);
        int made = calls.replayParked(id);
        if (made > 0) replayed(hook, made);
        return made;
    }

    private void replayed(Hook hook, int made) {
        Map<String, String> what = Map.of("hook", hook.name(), "calls", Integer.toString(made));
        recorded.fire(new HookChanged(What.REPLAYED, hook.name(), what));
    }

    private static HookView view(Hook hook, Map<Long, Hook.Waiting> waiting) {
        return hook.view(waiting.getOrDefault(hook.id(), Hook.Waiting.NONE));
    }

    private static String salt() {
        return UUID.randomUUID().toString();
    }
}
