package org.loket.channel.legacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.loket.directory.Roles;
import org.loket.kernel.Clock;
import org.loket.kernel.Forbidden;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.NotFound;
import org.loket.request.Channel;
import org.loket.request.FileView;
import org.loket.request.FilingDesk;
import org.loket.request.Handed;
import org.loket.request.NewMessage;
import org.loket.request.NewRequest;
import org.loket.request.Receipt;
import org.loket.request.RequestDesk;
import org.loket.request.RequestKey;
import org.loket.request.Terms;
import org.loket.request.Upload;
import org.loket.request.Wish;

/**
 * Where other systems file, ask and answer, by whatever way they call: the door has found out which
 * one it is. Each files for the services that are its own, and sees what it filed itself, as the
 * requester sees it.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PeerDoor {

    @Inject Peers peers;
    @Inject PeerFilings filings;
    @Inject FilingDesk filed;
    @Inject RequestDesk desk;
    @Inject ExternalLinks links;
    @Inject Clock clock;

    /**
     * Files a request, once for each key.
     *
     * @throws Forbidden if the system may not file for that service
     * @throws NotAllowedNow if the service takes no requests now, or the key stands for a request
     *     that came otherwise
     */
    public PeerReceipt file(@NotNull String system, @NotNull PeerFiling what) {
        Peer peer = caller(system);
        if (!peer.services().contains(what.service())) {
            throw new Forbidden("peer.service", what.service());
        }
        if (what.filedAt().filter(clock.now()::isBefore).isPresent()) {
            throw new InvalidInput("dateAhead");
        }
        return filings.file(peer.id(), what.key(), handed(system, what));
    }

    /**
     * @throws NotFound if it is no request that the system filed
     */
    public PeerRequest view(@NotNull String system, @NotNull PeerReference which) {
        caller(system);
        Own own = get(system, which);
        return new PeerRequest(own.key(), desk.view(own.open()));
    }

    /** A file of a message that the requester sees. */
    public FileView attachment(@NotNull String system, @NotNull PeerReference which, long id) {
        caller(system);
        return desk.file(get(system, which).open(), id);
    }

    /** Writes that file's bytes, piece by piece. */
    public void write(
            @NotNull String system, @NotNull PeerReference which, long id, OutputStream out)
            throws IOException {
        caller(system);
        desk.write(get(system, which).open(), id, out);
    }

    /**
     * Says something for the requester, once for each key.
     *
     * @return where the request stands then
     */
    public PeerStanding say(
            @NotNull String system,
            @NotNull PeerReference which,
            @NotNull String key,
            @NotNull String text,
            @NotNull List<Upload> uploads) {
        caller(system);
        Own own = get(system, which);
        String submission = RowCheck.digest("said", system, own.key(), key);
        desk.reply(own.open(), new NewMessage(text, Channel.LEGACY, submission, uploads));
        return standing(own);
    }

    /**
     * The requester needs no answer any more.
     *
     * @throws NotAllowedNow if it is closed already
     */
    public PeerStanding withdraw(@NotNull String system, @NotNull PeerReference which) {
        caller(system);
        Own own = get(system, which);
        desk.close(own.open());
        return standing(own);
    }

    /**
     * @throws Forbidden if there is none of that key that may call
     */
    private Peer caller(String system) {
        return peers.find(system)
                .filter(Peer::active)
                .orElseThrow(() -> new Forbidden("peer", system));
    }

    private record Own(String key, Receipt receipt) {

        RequestKey open() {
            return RequestKey.withCode(receipt.number(), receipt.code().orElse(""));
        }
    }

    private Own get(String system, PeerReference which) {
        return (which.key() != null ? byKey(system, which.key()) : byNumber(system, which.number()))
                .orElseThrow(() -> new NotFound("request", name(which)));
    }

    private Optional<Own> byKey(String system, String key) {
        return own(system, key).map(receipt -> new Own(key, receipt));
    }

    /** A number that staff have written down belongs to a request that came otherwise. */
    private Optional<Own> byNumber(String system, String number) {
        return links.of(number).stream()
                .filter(link -> link.system().equals(system))
                .flatMap(link -> byKey(system, link.number()).stream())
                .filter(own -> own.receipt().number().equals(number))
                .findFirst();
    }

    private Optional<Receipt> own(String system, String key) {
        return filed.filedBefore(submission(system, key));
    }

    /** The same for rows of its files: what it filed by one way it knows by the other. */
    private static String submission(String system, String key) {
        return RowCheck.digest("file", system, key);
    }

    private static Handed handed(String system, PeerFiling what) {
        NewRequest form =
                new NewRequest(
                        what.service(),
                        what.subject(),
                        what.text(),
                        what.language(),
                        Channel.LEGACY,
                        submission(system, what.key()),
                        what.uploads());
        Terms terms = new Terms(new Wish(null, null), what.filedAt(), what.confirm());
        return new Handed(form, what.requester(), terms);
    }

    private PeerStanding standing(Own own) {
        return new PeerStanding(own.receipt().number(), desk.facts(own.open()).status());
    }

    private static String name(PeerReference which) {
        return which.key() != null ? which.key() : which.number();
    }
}
