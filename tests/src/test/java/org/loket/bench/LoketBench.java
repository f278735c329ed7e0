package org.loket.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loket.bench.Figures.format;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.loket.house.GuestCounter;
import org.loket.house.House;
import org.loket.house.Rows;
import org.loket.stack.Stack;

/**
 * Measures the whole product, started for this alone, from outside. Load generator and product
 * share the machine.
 */
class LoketBench {

    private static final long REQUESTS = Long.getLong("bench.requests", 20_000);
    private static final int FEW = 1_000;
    private static final int PAGES = Integer.getInteger("bench.pages", 300);
    private static final Duration SPELL =
            Duration.ofSeconds(Integer.getInteger("bench.seconds", 20));
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 8_000);

    private final Figures figures = new Figures();
    private Stack stack;
    private Rows rows;

    @Test
    void figures() throws Exception {
        try (Stack started = House.stack("bench")) {
            stack = started.fresh().with("LOKET_DEMO", "true");
            rows = new Rows(stack);
            stack.startNeighbours();
            start();
            GuestCounter guest = new GuestCounter(stack.url());
            String number =
                    guest.file("street-problem", "A street light is out", "In front of number 12.");
            seed(FEW, number);
            pages("at " + FEW, number);
            seed(REQUESTS, number);
            filing();
            pages("at " + REQUESTS, number);
            timers(number);
            figures.add(
                    "resident memory of WildFly after the run",
                    format("%d MB", Memory.resident(stack.serverPid())),
                    "< 900 MB",
                    "");
        } finally {
            System.out.println(figures);
        }
        assertThat(figures.toString()).contains("after the run");
    }

    private void start() throws Exception {
        long begin = System.nanoTime();
        stack.startServer();
        figures.add(
                "start of the server until ready, demo loaded",
                format("%.1f s", (System.nanoTime() - begin) / 1e9),
                "",
                "");
        figures.add(
                "resident memory of WildFly after start",
                format("%d MB", Memory.resident(stack.serverPid())),
                "",
                "");
    }

    private void filing() throws Exception {
        List<GuestFiling> eight = clients(8, false);
        Load.times(WARM_UP / 8, eight);
        for (int count : new int[] {1, 4, 8}) {
            Load.Result result = Load.during(SPELL, clients(count, false));
            figures.add(
                    "filing by HTTP, " + count + " clients",
                    format(
                            "%.0f/s, p50 %.0f ms, p95 %.0f ms",
                            result.perSecond(), result.millis(50), result.millis(95)),
                    count == 8 ? "150/s, p95 < 100 ms" : "",
                    count == 8 ? "38.6/s (osTicket), 3.6/s (RT)" : "");
        }
        Load.Result opened = Load.during(SPELL, clients(8, true));
        figures.add(
                "the same, opening the form each time, 8 clients",
                format(
                        "%.0f/s, p50 %.0f ms, p95 %.0f ms",
                        opened.perSecond(), opened.millis(50), opened.millis(95)),
                "",
                "");
        GuestFiling one = clients(1, false).get(0);
        figures.add(
                "statements of a filing",
                format("%.1f", new Statements(stack).of(50, one)),
                "",
                "");
    }

    private List<GuestFiling> clients(int count, boolean openFirst) {
        List<GuestFiling> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) clients.add(new GuestFiling(stack.url(), openFirst));
        return clients;
    }

    /**
     * Rows that are brought in behind Loket's back are in no search index: a server that was killed
     * makes its index anew when it starts.
     */
    private void seed(long count, String number) throws Exception {
        new Seeding(rows, number).upTo(count);
        stack.killServer();
        stack.startServer();
    }

    private void pages(String when, String number) throws Exception {
        StaffBrowser femke = new StaffBrowser(stack.url()).signIn("femke");
        String code =
                rows.text(
                        "select substring(text from 'code=([0-9A-Z-]{19})') from outbox where request_number = ? order by id limit 1",
                        number);
        GuestCounter guest = new GuestCounter(stack.url());
        guest.get("/follow/" + number + "?code=" + code);
        page(
                "desk list " + when,
                "p95 < 40 ms",
                "p50 748 ms (RT), 2,692 ms (osTicket)",
                () -> femke.open("/desk?view=team"));
        page(
                "request page of the desk " + when,
                "p95 < 40 ms",
                "50 ms (osTicket), 258 ms (RT)",
                () -> femke.open("/desk/" + number));
        page(
                "request page of the portal " + when,
                "p95 < 40 ms",
                "",
                () -> guest.get("/follow/" + number));
        page(
                "search of the desk " + when,
                "p95 < 40 ms",
                "37-260 ms (osTicket), 74-1,700 ms (RT)",
                () -> femke.open("/desk/search?q=bicycle"));
        page(
                "search of the portal " + when,
                "p95 < 40 ms",
                "",
                () -> guest.get("/search?q=passport"));
    }

    private void page(String what, String wanted, String others, Load.Client action)
            throws Exception {
        Load.times(PAGES, List.of(action));
        Load.Result result = Load.times(PAGES, List.of(action));
        double statements = new Statements(stack).of(20, action);
        figures.add(
                what,
                format(
                        "p50 %.1f ms, p95 %.1f ms, %.1f statements",
                        result.millis(50), result.millis(95), statements),
                wanted,
                others);
    }

    private void timers(String number) throws Exception {
        int count = 5_000;
        rows.change(
                "update request set response_due_at = now() - interval '1 second', response_warn_at = null, response_warned = true"
                        + " where id in (select r.id from request r join act_ru_job j on j.process_instance_id_ ="
                        + " (select e.proc_inst_id_ from act_ru_execution e where e.business_key_ = r.id::text)"
                        + " where r.id > 1000000000 limit ?)",
                count);
        long begin = System.nanoTime();
        rows.change(
                "update act_ru_job set duedate_ = timestamp '2020-01-01' where process_instance_id_ in (select e.proc_inst_id_"
                        + " from act_ru_execution e join request r on e.business_key_ = r.id::text"
                        + " where r.id > 1000000000 and r.response_due_at < now() and r.response_state = 'RUNNING')");
        String left = "select count(*) from act_ru_job where duedate_ < timestamp '2020-01-02'";
        while (rows.count(left) > 0) LockSupport.parkNanos(100_000_000);
        figures.add(
                count + " due timers handled",
                format("%.1f s", (System.nanoTime() - begin) / 1e9),
                "30 s",
                "");
    }
}
