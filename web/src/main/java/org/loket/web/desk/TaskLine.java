package org.loket.web.desk;

import java.time.Instant;
import org.loket.directory.Caller;
import org.loket.kernel.Language;
import org.loket.request.TaskRow;
import org.loket.web.look.ClockFace;

/** A line of the list, in the reader's language. */
public final class TaskLine {

    private final TaskRow row;
    private final String name;
    private final String team;
    private final String language;
    private final ClockFace clock;
    private final boolean mine;
    private final boolean mayTake;

    /**
     * @param team what the team is called
     */
    TaskLine(TaskRow row, String team, ClockFace clock, Language language, Caller reader) {
        this.row = row;
        this.name = row.name().in(language);
        this.team = team;
        this.language =
                row.language() == language
                        ? ""
                        : row.language().locale().getDisplayLanguage(language.locale());
        this.clock = clock;
        this.mine = row.assignee() != null && row.assignee() == reader.id();
        this.mayTake = row.mayBeTakenBy(reader);
    }

    public String getTask() {
        return row.task();
    }

    public String getNumber() {
        return row.number();
    }

    public String getSubject() {
        return row.subject();
    }

    /** What is to be done. */
    public String getName() {
        return name;
    }

    public String getTeam() {
        return team;
    }

    /** The requester's language; empty if it is the reader's. */
    public String getLanguage() {
        return language;
    }

    public String getLanguageCode() {
        return row.language().code();
    }

    public String getRequester() {
        return row.requesterName();
    }

    public boolean isGuest() {
        return row.guest();
    }

    public ClockFace getClock() {
        return clock;
    }

    /** Empty if nobody. */
    public String getHolder() {
        return row.assigneeName() == null ? "" : row.assigneeName();
    }

    public boolean isMine() {
        return mine;
    }

    public boolean isUrgent() {
        return row.urgent();
    }

    public boolean isWaiting() {
        return row.waiting();
    }

    public Instant getOpenedAt() {
        return row.openedAt();
    }

    /** Nobody has it, and the reader may take it. */
    public boolean isFree() {
        return row.assignee() == null && !row.waiting() && mayTake;
    }

    /** Nobody has it, and it is for a supervisor, but not for the reader. */
    public boolean isForLead() {
        return row.assignee() == null && !row.waiting() && !mayTake;
    }
}
