package org.loket.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.NotFound;
import org.loket.request.Channel;
import org.loket.request.MessageView;
import org.loket.request.NewMessage;
import org.loket.request.NewRequest;
import org.loket.request.StaffDesk;
import org.loket.request.Voice;
import org.loket.web.look.HandedIn;
import org.loket.web.look.Notice;
import org.loket.web.look.Ways;
import org.loket.workflow.TaskAnswer;
import org.loket.workflow.TaskDesk;

/**
 * Where an agent writes: to the requester, or a note for colleagues. Each has a form of its own, so
 * that one is never taken for the other; either may go with an action that the process offers.
 */
@Named("writer")
@RequestScoped
public class Writer {

    @Inject HttpServletRequest request;
    @Inject RequestPage page;
    @Inject StaffDesk staff;
    @Inject TaskDesk tasks;
    @Inject Notice notice;

    private final Draft reply = new Draft();
    private final Draft note = new Draft();

    /**
     * Sends the form that was handed in: {@code say} names it, {@code answer} the action and,
     * behind a blank, the team that goes with it.
     */
    public void act() {
        String say = request.getParameter("say");
        if (say == null) return;
        boolean toColleagues = say.equals("note");
        Draft draft = toColleagues ? note : reply;
        String key = toColleagues ? getNoteKey() : getReplyKey();
        String answer = request.getParameter("answer");
        if (answer == null) {
            say(draft, toColleagues);
            notice.leave(toColleagues ? "noted" : "sent", key);
            Ways.to(page.getAddress() + "#latest");
        } else {
            answer(draft, answer.split(" ", 2));
            notice.leave("done", draft.isBlank() ? "" : key);
            Ways.to(page.getList());
        }
    }

    private void say(Draft draft, boolean toColleagues) {
        if (draft.isBlank()) throw new InvalidInput("task.text");
        String number = page.getView().number();
        NewMessage said =
                new NewMessage(
                        draft.getText(),
                        Channel.PORTAL,
                        draft.getSubmission(),
                        HandedIn.of(draft.getFiles()),
                        draft.blindCopies());
        if (toColleagues) {
            staff.note(number, said);
        } else {
            staff.reply(number, said);
        }
    }

    private void answer(Draft draft, String[] chosen) {
        TaskAnswer answer =
                new TaskAnswer(
                        chosen[0],
                        draft.getText(),
                        chosen.length == 2 ? chosen[1] : null,
                        draft.getSubmission(),
                        HandedIn.of(draft.getFiles()),
                        draft.blindCopies());
        try {
            tasks.complete(request.getParameter("task"), answer);
        } catch (NotFound gone) {
            if (!saidAlready(draft)) throw doneBefore();
        }
    }

    /** The same form was handed in twice, and the first time counted. */
    private boolean saidAlready(Draft draft) {
        MessageView last = last();
        return !draft.isBlank() && last.own() && last.text().equals(draft.getText().strip());
    }

    private NotAllowedNow doneBefore() {
        MessageView last = last();
        return last.voice() == Voice.REQUESTER
                ? new NotAllowedNow("task.gone")
                : new NotAllowedNow("task.done", last.author());
    }

    private MessageView last() {
        var messages = page.look().messages();
        return messages.get(messages.size() - 1);
    }

    public Draft getReply() {
        return reply;
    }

    public Draft getNote() {
        return note;
    }

    /** Under which the browser keeps what is being written to the requester. */
    public String getReplyKey() {
        return "desk-reply:" + mine();
    }

    /** Under which the browser keeps the note that is being written. */
    public String getNoteKey() {
        return "desk-note:" + mine();
    }

    private String mine() {
        return page.getView().number() + '@' + request.getRemoteUser();
    }

    public int getMostText() {
        return NewRequest.MOST_TEXT;
    }
}
