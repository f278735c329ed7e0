package org.loket.channel.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.loket.channel.mail.Heard;
import org.loket.channel.mail.Store;
import org.loket.channel.mail.TestClock;
import org.loket.kernel.Keyset;
import org.loket.kernel.Page;
import org.loket.kernel.RecordedEvent;

/** The caller and its rows as they run, over a database in memory, against a server with moods. */
class HookCallerTest {

    private final Store store = new Store(Hook.class, HookCall.class);
    private final TestClock clock = new TestClock();
    private final Hooks hooks = new Hooks();
    private final HookCalls calls = new HookCalls();
    private final HookCaller caller = new HookCaller();
    private final HookHttp http = new HookHttp();
    private final Heard<RecordedEvent> recorded = new Heard<>();
    private final List<String> got = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int answer = 200;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                call -> {
                    call.getRequestBody().readAllBytes();
                    got.add(call.getRequestHeaders().getFirst("webhook-id"));
                    call.sendResponseHeaders(answer, -1);
                    call.close();
                });
        server.start();
        Place place =
                new Place(true) {
                    @Override
                    public String secret() {
                        return "a secret for tests";
                    }
                };
        hooks.em = store.entityManager();
        hooks.changed = new Heard<>();
        calls.em = store.entityManager();
        calls.clock = clock;
        calls.written = new Heard<>();
        HookSecrets secrets = new HookSecrets();
        secrets.settings = place;
        http.destinations = place.destinations();
        http.open();
        caller.transaction = store;
        caller.hooks = hooks;
        caller.calls = calls;
        caller.secrets = secrets;
        caller.http = http;
        caller.clock = clock;
        caller.recorded = recorded;
    }

    @AfterEach
    void close() {
        http.close();
        server.stop(0);
        store.close();
    }

    @Test
    void what_is_due_is_told_in_its_order_in_one_turn() throws Exception {
        long hook = hook();
        List<String> ids = List.of(write(hook), write(hook), write(hook));

        assertThat(caller.due()).containsExactly(hook);
        caller.turn(hook);

        assertThat(got).isEqualTo(ids);
        assertThat(log(hook)).allMatch(call -> call.status() == CallStatus.SENT);
        assertThat(caller.due()).isEmpty();
        assertThat(hooks.waiting()).isEmpty();
    }

    @Test
    void a_turn_ends_at_the_first_failure_and_costs_the_other_calls_no_try() throws Exception {
        long hook = hook();
        answer = 503;
        write(hook);
        write(hook);

        caller.turn(hook);

        assertThat(got).hasSize(1);
        assertThat(log(hook)).extracting(CallView::attempts).containsExactly(0, 1);
        assertThat(caller.due()).as("left alone for a while").isEmpty();
        assertThat(hooks.waiting().get(hook).waiting()).isEqualTo(2);

        answer = 200;
        clock.move(Duration.ofSeconds(6));
        assertThat(caller.due()).containsExactly(hook);
        caller.turn(hook);
        assertThat(log(hook)).allMatch(call -> call.status() == CallStatus.SENT);
    }

    @Test
    void two_nodes_do_not_call_the_same_system_at_once() throws Exception {
        long hook = hook();
        write(hook);
        boolean first =
                store.in(() -> calls.takeTurn(hook, clock.now().plus(Duration.ofMinutes(1))));
        assertThat(first).isTrue();

        caller.turn(hook);
        assertThat(got).isEmpty();

        clock.move(Duration.ofMinutes(2));
        caller.turn(hook);
        assertThat(got).as("the node that had the turn is gone").hasSize(1);
    }

    @Test
    void a_paused_webhook_is_not_called_and_goes_on_where_it_stood() throws Exception {
        long hook = hook();
        store.in(() -> change(hook, Hook::pause));
        write(hook);

        assertThat(caller.due()).isEmpty();
        caller.turn(hook);
        assertThat(got).isEmpty();

        store.in(() -> change(hook, it -> it.resume(clock.now())));
        caller.turn(hook);
        assertThat(got).hasSize(1);
    }

    @Test
    void a_system_that_is_gone_is_given_up_and_that_is_recorded() throws Exception {
        long hook = hook();
        answer = 410;
        write(hook);

        caller.turn(hook);

        assertThat(hooks.get(hook).active()).isFalse();
        assertThat(recorded.events())
                .extracting(RecordedEvent::what)
                .containsExactly("HookGivenUp");
    }

    @Test
    void parked_calls_are_found_and_replayed_together() throws Exception {
        long hook = hook();
        write(hook);
        write(hook);
        store.in(
                () ->
                        store.entityManager()
                                .createQuery("update HookCall c set c.status = PARKED")
                                .executeUpdate());
        assertThat(calls.page(hook, true, null, false).rows()).hasSize(2);
        assertThat(hooks.waiting().get(hook).parked()).isEqualTo(2);

        assertThat(store.in(() -> calls.replayParked(hook))).isEqualTo(2);
        caller.turn(hook);
        assertThat(got).hasSize(2);
    }

    @Test
    void the_log_is_read_page_by_page_and_old_calls_go() throws Exception {
        long hook = hook();
        for (int i = 0; i < 30; i++) write(hook);
        caller.turn(hook);
        Page<CallView> newest = calls.page(hook, false, null, false);
        assertThat(newest.rows()).hasSize(25);
        Keyset next = newest.next().orElseThrow();
        Page<CallView> older = calls.page(hook, false, next, false);
        assertThat(older.rows()).hasSize(5);
        assertThat(calls.page(hook, false, older.previous().orElseThrow(), true).rows())
                .isEqualTo(newest.rows());

        assertThat(store.in(() -> calls.removeOld(clock.now()))).isZero();
        assertThat(store.in(() -> calls.removeOld(clock.now().plusSeconds(1)))).isEqualTo(30);
    }

    @Test
    void a_webhook_that_is_removed_takes_its_calls_along() throws Exception {
        long hook = hook();
        write(hook);
        store.in(
                () -> {
                    hooks.remove(hooks.lock(hook));
                    return null;
                });

        caller.turn(hook);

        assertThat(got).isEmpty();
        assertThat(hooks.waiting()).isEmpty();
        assertThat(hooks.all()).isEmpty();
    }

    private interface Change {
        void of(Hook hook);
    }

    private Object change(long hook, Change change) {
        change.of(hooks.lock(hook));
        return null;
    }

    private long hook() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        HookForm form = new HookForm("Zaak", address, Set.of(HookEvent.FILED), false);
        return store.in(
                () -> {
                    Hook hook = new Hook(form, "salt", clock.now());
                    hooks.add(hook);
                    return hook.id();
                });
    }

    private String write(long hook) {
        return store.in(
                () -> {
                    HookCall call =
                            new HookCall(hook, HookEvent.FILED, "2026-000123", "{}", clock.now());
                    calls.put(call);
                    return call.message();
                });
    }

    private List<CallView> log(long hook) {
        return calls.page(hook, false, null, false).rows();
    }
}
