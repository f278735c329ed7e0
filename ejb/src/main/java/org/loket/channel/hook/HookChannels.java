package org.loket.channel.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.loket.channel.ChannelState;
import org.loket.channel.Supervised;
import org.loket.kernel.Clock;

/** Webhooks, as supervision sees them. */
@ApplicationScoped
class HookChannels implements Supervised {

    @Inject Hooks hooks;
    @Inject HookCalls calls;
    @Inject Clock clock;

    @Override
    public String kind() {
        return "hook";
    }

    @Override
    public List<ChannelState> states() {
        Map<Long, Hook.Waiting> waiting = hooks.waiting();
        return hooks.all().stream()
                .map(hook -> hook.view(waiting.getOrDefault(hook.id(), Hook.Waiting.NONE)))
                .map(this::state)
                .toList();
    }

    private ChannelState state(HookView hook) {
        return new ChannelState(
                kind(),
                Long.toString(hook.id()),
                hook.name(),
                hook.state() != HookState.PAUSED,
                hook.lastSuccess(),
                hook.waiting(),
                hook.oldestWaiting(),
                hook.parked(),
                hook.lastError(),
                "/admin/hook?id=" + hook.id());
    }

    @Override
    public void start(String id) {
        Hook hook = hooks.lock(Long.parseLong(id));
        hook.resume(clock.now());
        calls.hurry(hook.id());
    }

    @Override
    public void stop(String id) {
        hooks.lock(Long.parseLong(id)).pause();
    }
}
