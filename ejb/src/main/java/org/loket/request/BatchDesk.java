package org.loket.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.loket.directory.Caller;
import org.loket.directory.People;
import org.loket.directory.Roles;
import org.loket.kernel.NotAllowedNow;

/**
 * Files many requests in one transaction, for Loket's own threads: the same requests as by {@link
 * RequestDesk}, written together.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class BatchDesk {

    @Inject Intake intake;
    @Inject Correspondence correspondence;
    @Inject People people;
    @Inject Instance<ManyAtOnce> processes;
    @Inject Event<FilingsAhead> ahead;

    /**
     * All of them or none: what one throws rolls all back.
     *
     * @return the receipts, in the same order
     * @throws FiledMeanwhile if one of them was filed before
     * @throws NotAllowedNow if a service takes no requests now, or none from guests
     */
    public List<Receipt> file(@NotNull List<@Valid Handed> all) {
        ahead.fire(
                new FilingsAhead(
                        all.stream()
                                .filter(it -> it.terms().confirm())
                                .map(it -> it.guest().email())
                                .filter(Objects::nonNull)
                                .map(People::address)
                                .toList()));
        List<Request> filed = new ArrayList<>(all.size());
        processes.get().during(() -> all.forEach(one -> filed.add(file(one))));
        intake.flush();
        return filed.stream().map(intake::receipt).toList();
    }

    /**
     * As {@link #file}, for what came by mail. Whoever wrote several of them is one person.
     *
     * @return what each became, in the same order
     */
    public List<Filed> fileMails(@NotNull List<Mailed> all) {
        Map<String, Caller> guests =
                people.knownGuests(
                        all.stream()
                                .map(Mailed::writer)
                                .filter(Writer::guest)
                                .map(it -> it.address().email())
                                .toList());
        ahead.fire(
                new FilingsAhead(
                        all.stream()
                                .filter(it -> it.terms().confirm())
                                .map(it -> it.writer().email())
                                .filter(Objects::nonNull)
                                .toList()));
        // what is written is sorted by its kind: whoever is new must come before all requests
        all.forEach(one -> writer(one, guests));
        List<Filed> filed = new ArrayList<>(all.size());
        processes.get().during(() -> all.forEach(one -> filed.add(file(one, guests))));
        intake.flush();
        return filed;
    }

    private Filed file(Mailed mailed, Map<String, Caller> guests) {
        Intake.Written written =
                intake.write(
                        mailed.form(),
                        writer(mailed, guests),
                        mailed.writer().guest(),
                        mailed.terms());
        correspondence.begin(written, mailed.letter(), mailed.others());
        settle(mailed.form());
        return new Filed(written.request().number(), written.first().id());
    }

    private Caller writer(Mailed mailed, Map<String, Caller> guests) {
        Guest guest = mailed.writer().address();
        return mailed.writer()
                .person()
                .orElseGet(
                        () ->
                                guests.computeIfAbsent(
                                        People.address(guest.email()),
                                        it -> guest(guest, mailed.form())));
    }

    /**
     * A request with files is half written before the next begins: the rest of it must not wait, or
     * it would be sorted before the next request by its kind, and with it the next one's.
     */
    private void settle(NewRequest form) {
        if (!form.uploads().isEmpty()) intake.flush();
    }

    private Caller guest(Guest guest, NewRequest form) {
        return people.guest(guest.name(), guest.email(), form.language());
    }

    private Request file(Handed handed) {
        Caller person = guest(handed.guest(), handed.form());
        Request request = intake.write(handed.form(), person, true, handed.terms()).request();
        settle(handed.form());
        return request;
    }
}
