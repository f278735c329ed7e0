package org.loket.channel.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.loket.directory.Caller;
import org.loket.directory.People;
import org.loket.directory.Role;
import org.loket.directory.Team;
import org.loket.directory.Teams;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;
import org.loket.request.Hours;
import org.loket.request.LastWords;
import org.loket.request.OpenTasks;
import org.loket.request.RequestFacts;
import org.loket.request.Status;
import org.loket.request.TaskView;
import org.loket.request.TrackingCodes;
import org.loket.sla.Opening;
import org.loket.sla.OpeningHours;

/** One team with its people and tasks, whose mails go into a {@link Store}. */
class Office implements AutoCloseable {

    static final String NUMBER = "2026-000123";

    final Store store = new Store();
    final TestClock clock = new TestClock();
    final Outbox outbox = new Outbox();
    final List<Caller> members = new ArrayList<>();
    final List<TaskView> tasks = new ArrayList<>();
    String mailbox = "library@loket.example";
    final TestSenders senders = new TestSenders();
    LastWords.Words last;

    /** Of the next {@link #toRequesters}. */
    Told told = new Told();

    private final TestSettings settings = new TestSettings(25);
    final TestMailboxes mailboxes = new TestMailboxes();
    private final Texts texts = TestTexts.delivered();
    private final Links links = new Links();

    private final Hours hours =
            new Hours() {
                @Override
                public OpeningHours of(String team) {
                    return new OpeningHours(
                            settings.zone(), Opening.onWeekdays("09:00", "17:00"), List.of());
                }
            };

    Office() {
        outbox.em = store.entityManager();
        outbox.clock = clock;
        outbox.settings = settings;
        outbox.tally = new Tally();
        outbox.texts = texts;
        outbox.written = new Heard<>();
        outbox.heldBack = new Heard<>();
        outbox.failing = new FailingAddresses();
        outbox.failing.em = store.entityManager();
        outbox.failing.clock = clock;
        links.settings = settings;
        links.codes =
                new TrackingCodes() {
                    @Override
                    public String of(String number) {
                        return "7K2M-0QXA-9DPR-44TZ";
                    }
                };
    }

    /** As in one transaction. */
    RequesterMails toRequesters() {
        RequesterMails mails = new RequesterMails();
        mails.outbox = outbox;
        mails.texts = texts;
        mails.values = values();
        mails.senders = senders;
        mails.threads = new MailThreads();
        mails.threads.em = store.entityManager();
        mails.told = told;
        outbox.tally = new Tally();
        told = new Told();
        return mails;
    }

    private RequesterValues values() {
        RequesterValues values = new RequesterValues();
        values.texts = texts;
        values.links = links;
        values.hours = hours;
        values.settings = settings;
        values.mailboxes = mailboxes;
        values.teams = teams();
        values.lastWords =
                new LastWords() {
                    @Override
                    public Optional<Words> in(long request) {
                        return Optional.ofNullable(last);
                    }
                };
        return values;
    }

    StaffMails toStaff() {
        StaffMails mails = new StaffMails();
        mails.outbox = outbox;
        mails.texts = texts;
        mails.links = links;
        mails.hours = hours;
        mails.settings = settings;
        mails.tasks =
                new OpenTasks() {
                    @Override
                    public List<TaskView> of(long request) {
                        return tasks;
                    }
                };
        mails.people =
                new People() {
                    @Override
                    public List<Caller> membersOf(String team) {
                        return members;
                    }

                    @Override
                    public Optional<Language> languageOf(String team) {
                        return members.stream().map(Caller::language).findFirst();
                    }

                    @Override
                    public Optional<Caller> find(long id) {
                        return members.stream().filter(it -> it.id() == id).findFirst();
                    }
                };
        mails.teams = teams();
        return mails;
    }

    private Teams teams() {
        return new Teams() {
            @Override
            public Optional<Team> find(String key) {
                return Optional.of(new Team(key, names(), mailbox, "desk"));
            }
        };
    }

    List<OutgoingMail> mails() {
        return store.in(
                () ->
                        outbox.em
                                .createQuery(
                                        "select m from OutgoingMail m order by m.id",
                                        OutgoingMail.class)
                                .getResultList());
    }

    Caller member(long id, String name, String email, Language language, Role... roles) {
        Caller caller =
                new Caller(
                        id,
                        name,
                        name,
                        email,
                        language,
                        Optional.of("library"),
                        Set.of(roles),
                        Set.of("library"));
        members.add(caller);
        return caller;
    }

    void task(Caller assignee) {
        tasks.add(
                new TaskView(
                        "task" + tasks.size(),
                        NUMBER,
                        "answer",
                        names(),
                        "library",
                        false,
                        assignee == null ? null : assignee.id(),
                        assignee == null ? null : assignee.name(),
                        clock.now(),
                        clock.now(),
                        false,
                        false,
                        4L));
    }

    static RequestFacts request(Status status, Language language) {
        return request(status, language, "petra@loket.example", false);
    }

    static RequestFacts request(Status status, Language language, String email, boolean guest) {
        return new RequestFacts(
                17,
                NUMBER,
                "Lamp",
                "library-question",
                "question",
                "question",
                "library",
                status,
                language,
                4,
                "Petra Mulder",
                email,
                guest,
                null,
                Instant.parse("2026-11-16T09:12:00Z"),
                status.open() ? Instant.parse("2026-11-26T23:30:00Z") : null);
    }

    private static Localised names() {
        Map<Language, String> names = new HashMap<>();
        names.put(Language.EN, "Library");
        names.put(Language.NL, "Bibliotheek");
        return Localised.of(names);
    }

    @Override
    public void close() {
        store.close();
    }
}
