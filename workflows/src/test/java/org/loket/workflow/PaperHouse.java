package org.loket.workflow;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.loket.directory.Caller;
import org.loket.kernel.Clock;
import org.loket.request.Channel;
import org.loket.request.NewTask;
import org.loket.request.ReplyReceived;
import org.loket.request.RequestFiled;
import org.loket.request.RequestReopened;
import org.loket.request.RequesterClosed;
import org.loket.request.Status;
import org.loket.request.TheirStatus;
import org.loket.sla.Opening;
import org.loket.sla.OpeningHours;

/**
 * The real engine with the real models and steps; requests, tasks and teams are on paper. Teams
 * open Monday to Friday from 9 to 17 in Amsterdam, not on 6 April 2026 (Easter Monday).
 */
final class PaperHouse {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    static final OpeningHours HOURS =
            new OpeningHours(
                    ZONE,
                    Stream.of(DayOfWeek.values())
                            .filter(day -> day.getValue() <= 5)
                            .map(day -> new Opening(day, 9 * 60, 17 * 60))
                            .toList(),
                    List.of(LocalDate.of(2026, 4, 6)));

    private static final PaperHouse HOUSE = new PaperHouse();

    final ProcessEngine engine;
    final PaperCourse course = new PaperCourse();
    final PaperTasks tasks = new PaperTasks(course);
    final PlainModels models = new PlainModels();
    private final Visits visits = new Visits();
    private final Processes processes = new Processes();
    private long lastId;

    private PaperHouse() {
        Clock clock =
                new Clock() {
                    @Override
                    public Instant now() {
                        return PaperCourse.now();
                    }
                };
        RequestSteps steps = new RequestSteps();
        steps.course = course;
        ClockSteps clocks = new ClockSteps();
        clocks.course = course;
        clocks.clock = clock;
        Routing routing = new Routing();
        routing.course = course;
        routing.teams = new PaperTeams();
        TaskKeeper keeper = new TaskKeeper();
        keeper.course = course;
        keeper.tasks = tasks;
        keeper.deciding = new DecidingTeam();
        keeper.deciding.teams = routing.teams;
        keeper.deciding.people = new PaperPeople();
        keeper.deciding.catalogue = new PaperCatalogue();
        keeper.models = models;
        var settings = new StandaloneInMemProcessEngineConfiguration();
        EngineSettings.apply(
                settings,
                Map.of("requestSteps", steps, "clockSteps", clocks, "routing", routing),
                List.of(keeper));
        settings.setJdbcUrl("jdbc:h2:mem:paper;DB_CLOSE_DELAY=-1");
        engine = settings.buildProcessEngine();
        steps.history = engine.getHistoryService();
        models.repository = engine.getRepositoryService();
        visits.history = engine.getHistoryService();
        processes.runtime = engine.getRuntimeService();
        Models.deploy(engine.getRepositoryService());
    }

    /** The one house, open at the given local time. */
    static PaperHouse at(String localTime) {
        BpmnAwareTests.init(HOUSE.engine);
        HOUSE.moveTo(localTime);
        return HOUSE;
    }

    void moveTo(String localTime) {
        moveTo(instant(localTime));
    }

    void moveTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    static Instant instant(String localTime) {
        return LocalDateTime.parse(localTime).atZone(ZONE).toInstant();
    }

    PaperRequest question() {
        return file("question", "passport", "question", "How do I renew my passport?", null);
    }

    PaperRequest serviceRequest() {
        return file(
                "service-request",
                "equipment",
                "service-request",
                "Laptop for my thesis project",
                "student-affairs");
    }

    PaperRequest file(
            String process, String service, String kind, String subject, String department) {
        return fileFor(process, service, kind, subject, PaperPeople.citizen(department));
    }

    /** A member of staff orders a screen. */
    PaperRequest orderOf(String username) {
        return fileFor(
                "service-request",
                "equipment",
                "service-request",
                "Screen",
                PaperPeople.person(username));
    }

    private PaperRequest fileFor(
            String process, String service, String kind, String subject, Caller requester) {
        var request =
                new PaperRequest(
                        ++lastId,
                        process,
                        service,
                        kind,
                        subject,
                        requester,
                        HOURS,
                        PaperCourse.now());
        course.requests.put(request.id, request);
        processes.start(new RequestFiled(request.facts(), Channel.PORTAL, 1, "form", true));
        return request;
    }

    /** An agent completes the request's task. */
    void act(PaperRequest request, String outcome) {
        act(request, Variables.putValueTyped("outcome", Variables.stringValue(outcome, true)));
    }

    void act(PaperRequest request, VariableMap answer) {
        NewTask task = tasks.openIn(request.id).get(0);
        engine.getTaskService().complete(task.task(), answer);
    }

    /** The requester replies, as the request room tells it. */
    void reply(PaperRequest request) {
        Status was = request.status;
        if (was.open()) {
            processes.goOn(new ReplyReceived(request.facts(), was, Channel.PORTAL, 2));
        } else {
            course.reopen(request.id);
            processes.reopen(new RequestReopened(request.facts(), was));
        }
    }

    /** Another system says something of it; whether the process waited for that. */
    boolean hear(PaperRequest request, TheirStatus said) {
        return processes.heard(request.facts(), said);
    }

    void close(PaperRequest request) {
        processes.end(new RequesterClosed(request.facts()));
    }

    /** Runs what is due by now; returns how many timers rang. */
    int ring(PaperRequest request) {
        List<Job> due = jobs(request).stream().filter(this::due).toList();
        due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        return due.size();
    }

    /** The timers of the request's process; none once it has ended. */
    List<Job> jobs(PaperRequest request) {
        String instance = instance(request);
        return instance == null
                ? List.of()
                : engine.getManagementService().createJobQuery().processInstanceId(instance).list();
    }

    /** Where the process of the request is; empty once it has ended. */
    List<String> at(PaperRequest request) {
        String instance = instance(request);
        return instance == null
                ? List.of()
                : engine.getRuntimeService().getActiveActivityIds(instance);
    }

    /** The end event at which the request's process arrived last. */
    String ending(PaperRequest request) {
        var ends =
                engine.getHistoryService().createHistoricActivityInstanceQuery().finished().list();
        return ends.stream()
                .filter(step -> step.getActivityType().endsWith("EndEvent"))
                .filter(step -> instances(request).contains(step.getProcessInstanceId()))
                .max(Comparator.comparing(HistoricActivityInstance::getEndTime))
                .get()
                .getActivityId();
    }

    private List<String> instances(PaperRequest request) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(request.id))
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    List<Visit> visits(PaperRequest request) {
        return visits.of(request.id);
    }

    private String instance(PaperRequest request) {
        var instance =
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(Long.toString(request.id))
                        .singleResult();
        return instance == null ? null : instance.getId();
    }

    private boolean due(Job job) {
        return !job.isSuspended() && !job.getDuedate().toInstant().isAfter(PaperCourse.now());
    }
}
