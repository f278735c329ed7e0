package org.loket.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.loket.house.GuestCounter;
import org.loket.house.House;
import org.loket.house.Rows;
import org.loket.house.SignIn;
import org.loket.stack.Stack;

/**
 * How fast the house is: {@code mvn -Pbench verify}. Times are taken by a client on the same
 * machine, with one client unless said otherwise, after a warm-up.
 *
 * <ul>
 *   <li>{@code -Dbench.requests=20000}: the larger of the two sizes; 1000000 takes its time
 *   <li>{@code -Dbench.warmup=240}: seconds of everything before anything counts
 *   <li>{@code -Dbench.seconds=30}: of each measurement of filing
 *   <li>{@code -Dbench.parts=filing,pages,timers}: only these
 *   <li>{@code -Dbench.java="-Xmx400m"}: options of the server's Java
 *   <li>{@code -Dbench.data=FOLDER}: keeps its data there, and goes on with what is there already
 *   <li>{@code -Dbench.jfr=FOLDER}: records there where the server's time goes
 * </ul>
 */
class HouseBench {

    private static final int SMALL = 1_000;
    private static final int LARGE = Integer.getInteger("bench.requests", 20_000);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 240);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 30);
    private static final List<String> PARTS =
            List.of(System.getProperty("bench.parts", "filing,pages,timers").split(","));
    private static final String RECORD = System.getProperty("bench.jfr");
    private static final String DATA = System.getProperty("bench.data", "bench");
    private static final int TIMES = 500;
    private static final int TIMERS = 5_000;

    private static final Pattern OPEN_TASK = Pattern.compile("data-row=\"([0-9]{4}-[0-9]{6,9})\"");
    private static final List<String> WORDS =
            List.of("fiets", "lamp", "paspoort", "laptop boek", "wachtwoord", "tentamen kamer");

    private static final String SERVICE = "password-reset";

    private final Table table = new Table();

    @Test
    void the_house_is_fast() throws Exception {
        if (!DATA.equals("bench")) System.setProperty(Stack.FRESH, "false");
        try (Stack stack = House.stack(DATA)) {
            String record = RECORD == null ? "" : " -XX:StartFlightRecording=settings=profile";
            stack.with("LOKET_JAVA_OPTS", System.getProperty("bench.java", "") + record);
            stack.start();
            Rows rows = new Rows(stack);
            table.row("memory after the first start", rss(stack) + " MB", "");
            new Seed(rows).until(SMALL);
            rebuild(stack);
            warmUp(stack);
            if (PARTS.contains("pages")) pages(stack, rows);
            statements(stack, rows);
            if (PARTS.contains("filing")) filings(stack);
            record(stack, "filings");
            if (PARTS.contains("pages") || PARTS.contains("timers")) large(stack, rows);
            table.row("memory after the run", rss(stack) + " MB", "under 900 MB");
            record(stack, "pages");
            table.print();
            assertThat(rss(stack)).as("resident memory in MB").isLessThan(900);
        }
    }

    private void large(Stack stack, Rows rows) throws Exception {
        new Seed(rows).until(LARGE);
        long before = System.nanoTime();
        rebuild(stack);
        table.row(
                "start with %,d requests, search index made anew".formatted(LARGE),
                seconds(before),
                "");
        warmUp(stack);
        if (PARTS.contains("pages")) pages(stack, rows);
        if (PARTS.contains("timers")) timers(rows);
    }

    /** A server that was killed makes its search index anew when it starts. */
    private static void rebuild(Stack stack) {
        stack.killServer();
        stack.startServer();
        Path whole = stack.places().home().resolve("wildfly/data/search/whole");
        await().atMost(Duration.ofMinutes(20)).until(() -> Files.exists(whole));
    }

    private void warmUp(Stack stack) throws Exception {
        new Filings(stack.url()).measure(4, WARM_UP / 2);
        Pages anna = desk(stack);
        Pages petra = portal(stack);
        long end = System.nanoTime() + WARM_UP / 2 * 1_000_000_000L;
        for (int n = 0; System.nanoTime() < end; n++) {
            anna.get("/desk?view=team");
            anna.get(search(n));
            anna.get("/desk/" + open(anna).get(n % 20));
            petra.get("/my");
            petra.get("/");
        }
    }

    private void pages(Stack stack, Rows rows) throws Exception {
        long size = rows.count("select count(*) from request");
        String at = " at %,d".formatted(size);
        Pages anna = desk(stack);
        Pages petra = portal(stack);
        List<String> open = open(anna);
        List<String> own = own(petra);
        row(
                "agent's list" + at,
                anna.measure(n -> "/desk?view=team", TIMES),
                "RT 748 ms, osTicket 2,692 ms");
        row(
                "request at the desk" + at,
                anna.measure(n -> "/desk/" + open.get(n % open.size()), TIMES),
                "osTicket 50 ms, RT 258 ms");
        row(
                "request at the portal" + at,
                petra.measure(n -> "/my/" + own.get(n % own.size()), TIMES),
                "");
        row(
                "agent's search" + at,
                anna.measure(HouseBench::search, TIMES),
                "osTicket 37-260 ms, RT 74-1,700 ms");
        row("portal's front page" + at, petra.measure(n -> "/", TIMES), "");
    }

    private void statements(Stack stack, Rows rows) throws Exception {
        Pages anna = desk(stack);
        Pages petra = portal(stack);
        Statements statements = new Statements(stack);
        String open = "/desk/" + open(anna).get(0);
        String own = "/my/" + own(petra).get(0);
        count("agent's list", statements, () -> anna.get("/desk?view=team"));
        count("request at the desk", statements, () -> anna.get(open));
        count("agent's search", statements, () -> anna.get(search(1)));
        count("request at the portal", statements, () -> petra.get(own));
        count("front page", statements, () -> petra.get("/"));
        GuestCounter guest = new GuestCounter(stack.url());
        var opened = new ArrayDeque<>(List.of(guest.open(SERVICE), guest.open(SERVICE)));
        var typed = GuestCounter.typed("bench statements", "Text");
        count("filing", statements, () -> guest.send(opened.pop(), typed));
        count(
                "a clock that rings",
                statements,
                () -> {
                    makeDue(rows, 1);
                    untilRung(rows);
                });
    }

    /** How many there are comes into the table, what they say into a file of its own. */
    private void count(String what, Statements statements, Statements.Work work) throws Exception {
        work.run();
        List<String> all = statements.of(work);
        table.row("statements: " + what, Integer.toString(all.size()), "");
        Files.writeString(
                Path.of("target", "statements.txt"),
                "-- " + what + "\n" + String.join("\n", all) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private void filings(Stack stack) throws Exception {
        for (int clients : List.of(1, 4, 8)) {
            Cpu before = Cpu.of(stack);
            var result = new Filings(stack.url()).measure(clients, SECONDS);
            table.row(
                    "CPU per filing, %d clients".formatted(clients),
                    Cpu.of(stack).since(before).each(result.micros().getTotalCount()),
                    "");
            row(
                    "filing, %d client%s: %.1f/s"
                            .formatted(clients, clients == 1 ? "" : "s", result.perSecond()),
                    result.micros(),
                    clients == 8 ? "osTicket 38.6/s, RT 3.6/s" : "");
        }
    }

    /** So many clocks come near their end at the same moment. */
    private void timers(Rows rows) {
        int due = makeDue(rows, TIMERS);
        long begin = System.nanoTime();
        untilRung(rows);
        table.row("%,d due timers handled".formatted(due), seconds(begin), "in 30 s");
    }

    private static int makeDue(Rows rows, int clocks) {
        String jobs =
                "select j.id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_"
                        + " join act_ru_execution e on e.id_ = j.process_instance_id_"
                        + " join request r on e.business_key_ = r.id::text"
                        + " where d.act_id_ = 'clockRings' and j.suspension_state_ = 1 and r.resolution_state = 'RUNNING'"
                        + " and not r.resolution_warned limit "
                        + clocks;
        rows.change(
                "update request set resolution_warn_at = now() - interval '1 minute' where resolution_state = 'RUNNING' and not resolution_warned");
        return rows.change(
                "update act_ru_job set duedate_ = now() - interval '1 minute' where id_ in ("
                        + jobs
                        + ")");
    }

    private static void untilRung(Rows rows) {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () ->
                                rows.count(
                                                "select count(*) from act_ru_job where duedate_ < now() and suspension_state_ = 1 and retries_ > 0")
                                        == 0);
    }

    private static Pages desk(Stack stack) {
        return new Pages(stack.url(), SignIn.cookies(stack, "anna"));
    }

    private static Pages portal(Stack stack) {
        return new Pages(stack.url(), SignIn.cookies(stack, "petra"));
    }

    private static List<String> open(Pages anna) throws IOException, InterruptedException {
        return OPEN_TASK
                .matcher(anna.get("/desk?view=team"))
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    private static List<String> own(Pages petra) throws IOException, InterruptedException {
        Matcher found =
                Pattern.compile("/my/([0-9]{4}-[0-9]{6,9})").matcher(petra.get("/my?show=all"));
        return found.results().map(it -> it.group(1)).distinct().toList();
    }

    private static String search(int n) {
        return "/desk/search?q=" + WORDS.get(n % WORDS.size()).replace(' ', '+');
    }

    private void row(String what, Histogram micros, String peers) {
        table.row(
                what,
                "p50 %.1f ms, p95 %.1f ms"
                        .formatted(
                                micros.getValueAtPercentile(50) / 1e3,
                                micros.getValueAtPercentile(95) / 1e3),
                peers);
    }

    /** What the server did up to now, by the JDK's flight recorder. */
    private static void record(Stack stack, String name) throws Exception {
        if (RECORD == null) return;
        Path file = Path.of(RECORD).toAbsolutePath().resolve(name + ".jfr");
        Files.createDirectories(file.getParent());
        new ProcessBuilder("jcmd", "" + stack.serverPid(), "JFR.dump", "filename=" + file)
                .start()
                .waitFor();
    }

    private static String seconds(long since) {
        return "%.1f s".formatted((System.nanoTime() - since) / 1e9);
    }

    /** Resident memory of WildFly in MB. */
    private static long rss(Stack stack) throws IOException {
        return Files.readAllLines(Path.of("/proc", "" + stack.serverPid(), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }
}
