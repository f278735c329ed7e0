package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.loket.kernel.Clock;
import org.loket.kernel.NotFound;

/**
 * Moves a request by what another system says that works on it too; for the channels that hear it.
 * What comes of it is the model's.
 */
@ApplicationScoped
public class ElsewhereCourse {

    @Inject Requests requests;
    @Inject Hours hours;
    @Inject OpenTasks tasks;
    @Inject Clock clock;
    @Inject Instance<ElsewhereEar> processes;

    /** Empty if there is no such request. */
    public Optional<RequestFacts> facts(String number) {
        return requests.find(number).map(Request::facts);
    }

    /** Locks it until the transaction ends. */
    public void hold(String number) {
        requests.lock(requests.get(number));
    }

    /**
     * Lets the process go on, if it waits for that.
     *
     * @return whether it did, or the request says the same already
     * @throws NotFound if there is no such request
     */
    public boolean heard(String number, TheirStatus said) {
        Request request = requests.get(number);
        requests.lock(request);
        boolean same = said.agreesWith(request.status());
        if (same && said.settles()) return true;
        return processes.get().heard(request.facts(), said) || same;
    }

    /**
     * A request that was settled here is not settled there: it is taken up again.
     *
     * @return whether it was settled
     */
    public boolean takenUpAgain(String number) {
        Request request = requests.get(number);
        requests.lock(request);
        boolean settled = !request.status().open();
        if (settled) requests.reopen(request);
        return settled;
    }

    /**
     * Keeps what the other system wrote.
     *
     * @param system its name, for people
     * @param aloud whether the requester is told; else it is a note for colleagues
     */
    public void said(String number, String system, boolean aloud, NewMessage text) {
        Request request = requests.get(number);
        Voice voice = aloud ? Voice.REPLY : Voice.NOTE;
        Requests.Said added = requests.say(request, voice, Message.NOBODY, system, text);
        if (!added.isNew()) return;
        long message = added.message().id();
        if (aloud) {
            requests.lock(request);
            request.respond(clock.now(), hours.of(request.team()));
            tasks.measure(request);
            requests.tell(new ReplySent(request.facts(), system, text.text(), message));
        } else {
            requests.tell(new NoteAdded(request.facts(), system, message));
        }
    }
}
