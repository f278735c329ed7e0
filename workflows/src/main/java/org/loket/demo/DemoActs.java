package org.loket.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.loket.catalogue.Catalogue;
import org.loket.directory.PeopleDesk;
import org.loket.directory.Teams;
import org.loket.kernel.Language;
import org.loket.kernel.NotFound;
import org.loket.kernel.OnBehalf;
import org.loket.knowledge.KnowledgeDesk;
import org.loket.request.FilingDesk;
import org.loket.request.NewMessage;
import org.loket.request.Receipt;
import org.loket.request.RequestDesk;
import org.loket.request.RequestKey;
import org.loket.request.StaffDesk;
import org.loket.sla.Calendars;
import org.loket.sla.ServiceLevels;
import org.loket.workflow.Replay;
import org.loket.workflow.TaskAnswer;
import org.loket.workflow.TaskDesk;

/** Does at the real desks what people did; each act is a transaction, with the bookmark moved. */
@ApplicationScoped
@Transactional
class DemoActs {

    @Inject Teams teams;
    @Inject Calendars calendars;
    @Inject ServiceLevels levels;
    @Inject Catalogue catalogue;
    @Inject KnowledgeDesk knowledge;
    @Inject PeopleDesk people;
    @Inject FilingDesk filing;
    @Inject RequestDesk requests;
    @Inject StaffDesk staff;
    @Inject TaskDesk tasks;
    @Inject Replay replay;

    /** Brings in all that requests stand on. */
    public void furnish(DemoContent content, Bookmark bookmark) {
        content.calendars().forEach(calendars::add);
        content.teams().forEach(teams::add);
        content.levels().forEach(levels::add);
        content.services().forEach(catalogue::add);
        content.articles().forEach(knowledge::add);
        content.people().forEach(people::signedIn);
        remember(bookmark);
    }

    /** Lets it happen. */
    public void let(Happening happening, Bookmark after) {
        happening
                .step()
                .ifPresentOrElse(step -> take(happening, step), () -> file(happening.request()));
        remember(after);
    }

    private void remember(Bookmark bookmark) {
        replay.remember(Bookmark.NAME, bookmark.written());
    }

    private void file(DemoRequest request) {
        request.by()
                .ifPresentOrElse(
                        who -> as(who, () -> requests.file(request.form())),
                        () -> requests.fileAsGuest(request.form(), request.guest().orElseThrow()));
    }

    private void take(Happening happening, DemoStep step) {
        DemoRequest request = happening.request();
        String submission = request.form().submission();
        Receipt receipt =
                filing.filedBefore(submission)
                        .orElseThrow(() -> new NotFound("request", submission));
        if (step.who().equals(DemoStep.GUEST)) {
            var key = RequestKey.withCode(receipt.number(), receipt.code().orElseThrow());
            asRequester(key, happening, step);
        } else if (request.by().filter(step.who()::equals).isPresent()) {
            as(step.who(), () -> asRequester(RequestKey.own(receipt.number()), happening, step));
        } else {
            as(step.who(), () -> asAgent(receipt.number(), happening, step));
        }
    }

    private void asRequester(RequestKey key, Happening happening, DemoStep step) {
        switch (step.deed()) {
            case REPLY, REOPEN -> requests.reply(key, message(happening, step));
            case CONFIRM, CLOSE -> requests.close(key);
            default -> throw new IllegalStateException(step + " is not a requester's");
        }
    }

    private void asAgent(String number, Happening happening, DemoStep step) {
        switch (step.deed()) {
            case NOTE -> staff.note(number, message(happening, step));
            case REPLY -> staff.reply(number, message(happening, step));
            case CLAIM -> tasks.claim(task(number));
            case RELEASE -> tasks.release(task(number));
            default ->
                    tasks.complete(
                            task(number),
                            TaskAnswer.of(
                                    step.deed().name().toLowerCase(Locale.ROOT),
                                    step.text(),
                                    happening.submission()));
        }
    }

    private String task(String number) {
        return tasks.task(number, Language.EN)
                .orElseThrow(() -> new NotFound("task", number))
                .task();
    }

    private static NewMessage message(Happening happening, DemoStep step) {
        return new NewMessage(
                step.text(),
                happening.request().form().channel(),
                happening.submission(),
                List.of());
    }

    private static void as(String username, Runnable act) {
        OnBehalf.of(
                username,
                () -> {
                    act.run();
                    return null;
                });
    }
}
