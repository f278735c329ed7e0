package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.loket.directory.Caller;
import org.loket.directory.People;
import org.loket.directory.Team;
import org.loket.directory.Teams;
import org.loket.kernel.Language;
import org.loket.kernel.Settings;
import org.loket.request.ClockBreached;
import org.loket.request.ClockWarned;
import org.loket.request.Hours;
import org.loket.request.OpenTasks;
import org.loket.request.RequestFacts;
import org.loket.request.TaskView;
import org.loket.sla.PromiseKind;

/** Writes to the staff when a promised time comes near or has passed. */
@ApplicationScoped
class StaffMails {

    @Inject Outbox outbox;
    @Inject Texts texts;
    @Inject Links links;
    @Inject Hours hours;
    @Inject Settings settings;
    @Inject OpenTasks tasks;
    @Inject People people;
    @Inject Teams teams;

    /** To whom has the task, or to the team while nobody has it. */
    void warn(@Observes ClockWarned event) {
        RequestFacts request = event.request();
        List<TaskView> open = tasks.of(request.id());
        List<Recipient> to = new ArrayList<>();
        for (TaskView task : open) {
            assignee(task)
                    .flatMap(Recipient::of)
                    .or(() -> mailbox(task.team()))
                    .filter(it -> !to.contains(it))
                    .ifPresent(to::add);
        }
        if (open.isEmpty()) mailbox(request.team()).ifPresent(to::add);
        tell(MailKind.WARNING, request, event.promise(), event.due(), open, to);
    }

    /** To the team's supervisors, or to the team if we know of none. */
    void escalate(@Observes ClockBreached event) {
        RequestFacts request = event.request();
        List<Recipient> to =
                new ArrayList<>(
                        people.membersOf(request.team()).stream()
                                .filter(it -> it.leads(request.team()))
                                .flatMap(it -> Recipient.of(it).stream())
                                .toList());
        if (to.isEmpty()) mailbox(request.team()).ifPresent(to::add);
        List<TaskView> open = tasks.of(request.id());
        tell(MailKind.ESCALATION, request, event.promise(), event.due(), open, to);
    }

    private void tell(
            MailKind kind,
            RequestFacts request,
            PromiseKind promise,
            Instant due,
            List<TaskView> open,
            List<Recipient> to) {
        String assignees =
                String.join(
                        ", ",
                        open.stream()
                                .map(TaskView::assigneeName)
                                .filter(it -> it != null)
                                .distinct()
                                .toList());
        ZoneId zone = hours.of(request.team()).zone();
        for (Recipient recipient : to) {
            Language language = recipient.language();
            Map<String, String> values = new HashMap<>();
            values.put("number", request.number());
            values.put("subject", Plain.line(request.subject()));
            values.put("requester", Plain.line(request.requesterName()));
            values.put("team", teams.get(request.team()).name().in(language));
            values.put("organisation", settings.organisation());
            values.put("link", links.forStaff(request));
            values.put("due", texts.moment(due, language, zone));
            values.put(promise.name().toLowerCase(Locale.ROOT), "");
            if (!assignees.isEmpty()) values.put("assignee", Plain.line(assignees));
            OutgoingMail mail = outbox.open(request.number(), recipient, kind);
            mail.say(kind, null, texts.write(kind, language, values));
            outbox.put(mail);
        }
    }

    private Optional<Caller> assignee(TaskView task) {
        return Optional.ofNullable(task.assignee()).flatMap(people::find);
    }

    /** The team's own address, in the language that most of its members read. */
    private Optional<Recipient> mailbox(String key) {
        Team team = teams.get(key);
        Language language = people.languageOf(key).orElse(Language.EN);
        return Recipient.of(team.name().in(language), team.email(), language);
    }
}
