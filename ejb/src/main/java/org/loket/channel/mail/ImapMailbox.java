package org.loket.channel.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.FLAGS;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;
import org.jboss.logging.Logger;
import org.loket.kernel.Encryption;

/** An open folder of an IMAP server (RFC 3501), seen through UIDs only. */
final class ImapMailbox implements AutoCloseable {

    /** A mail that lies there. {@code size} in bytes, as the server says. */
    record Lying(long uid, long size, boolean seen) {}

    private static final Logger LOG = Logger.getLogger(ImapMailbox.class);

    private static final String TO_CONNECT = "15000";

    /** Milliseconds for each answer. */
    private static final String TO_ANSWER = "60000";

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final long validity;
    private volatile boolean listening;

    private ImapMailbox(IMAPStore store, IMAPFolder folder) throws MessagingException {
        this.store = store;
        this.folder = folder;
        this.validity = folder.getUIDValidity();
        folder.addMessageCountListener(
                new MessageCountAdapter() {
                    @Override
                    public void messagesAdded(MessageCountEvent more) {
                        heard();
                    }
                });
    }

    /** What the server tells while it is only about to tell ends no {@link #listen} by itself. */
    private void heard() {
        try {
            if (listening) nudge();
        } catch (MessagingException e) {
            LOG.debugf(e, "the connection is gone, as whoever listens will see");
        }
    }

    /**
     * @param password or token
     * @throws MessagingException if the server is away, refuses us, or has no such folder
     */
    static ImapMailbox open(MailboxAccount account, String password) throws MessagingException {
        MailboxForm mailbox = account.mailbox();
        IMAPStore store = (IMAPStore) Session.getInstance(properties(account)).getStore("imap");
        try {
            store.connect(mailbox.host(), mailbox.port(), account.user(), password);
            IMAPFolder folder = (IMAPFolder) store.getFolder(mailbox.folder());
            if (!folder.exists()) throw new FolderNotFoundException(folder);
            folder.open(Folder.READ_WRITE);
            return new ImapMailbox(store, folder);
        } catch (MessagingException | RuntimeException e) {
            try (store) {
                throw e;
            }
        }
    }

    private static Properties properties(MailboxAccount account) {
        Encryption encryption = account.mailbox().encryption();
        Properties imap = new Properties();
        imap.setProperty("mail.imap.connectiontimeout", TO_CONNECT);
        imap.setProperty("mail.imap.timeout", TO_ANSWER);
        imap.setProperty("mail.imap.writetimeout", TO_ANSWER);
        imap.setProperty("mail.imap.ssl.enable", "" + (encryption == Encryption.IMPLICIT));
        imap.setProperty("mail.imap.ssl.checkserveridentity", "true");
        imap.setProperty("mail.imap.starttls.enable", "" + (encryption == Encryption.STARTTLS));
        imap.setProperty("mail.imap.starttls.required", "" + (encryption == Encryption.STARTTLS));
        if (account.byToken()) imap.setProperty("mail.imap.auth.mechanisms", "XOAUTH2");
        return imap;
    }

    long validity() {
        return validity;
    }

    /** How many mails lie there, as far as the server has told us. */
    int count() throws MessagingException {
        return folder.getMessageCount();
    }

    /** The mails behind that place that are not about to be deleted, in their order. */
    List<Lying> behind(long uid) throws MessagingException {
        List<Lying> found = new ArrayList<>();
        if (count() == 0) return found;
        String all = (uid + 1) + ":*";
        for (FetchResponse mail : fetch(all, "(UID RFC822.SIZE FLAGS)")) {
            UID its = mail.getItem(UID.class);
            RFC822SIZE size = mail.getItem(RFC822SIZE.class);
            FLAGS flags = mail.getItem(FLAGS.class);
            // the last mail is named by * even if it lies before the place
            if (its == null || its.uid <= uid) continue;
            if (flags != null && flags.contains(Flags.Flag.DELETED)) continue;
            boolean seen = flags != null && flags.contains(Flags.Flag.SEEN);
            found.add(new Lying(its.uid, size == null ? 0 : size.size, seen));
        }
        found.sort(Comparator.comparingLong(Lying::uid));
        return found;
    }

    /** One round to the server, many answers. */
    List<FetchResponse> fetch(String uids, String what) throws MessagingException {
        List<FetchResponse> found = new ArrayList<>();
        for (Response answer : say("UID FETCH " + uids + " " + what)) {
            if (answer instanceof FetchResponse mail) found.add(mail);
        }
        return found;
    }

    void flagSeen(long[] uids) throws MessagingException {
        say("UID STORE " + UIDSet.toString(UIDSet.createUIDSets(uids)) + " +FLAGS.SILENT (\\Seen)");
    }

    void move(long[] uids, String to) throws MessagingException {
        Folder target = store.getFolder(to);
        if (!target.exists() && !target.create(Folder.HOLDS_MESSAGES)) {
            throw new FolderNotFoundException(target);
        }
        Message[] messages = messages(uids);
        if (can("MOVE")) {
            folder.moveMessages(messages, target);
        } else {
            folder.copyMessages(messages, target);
            delete(uids);
        }
    }

    void delete(long[] uids) throws MessagingException {
        String all = UIDSet.toString(UIDSet.createUIDSets(uids));
        say("UID STORE " + all + " +FLAGS.SILENT (\\Deleted)");
        say(can("UIDPLUS") ? "UID EXPUNGE " + all : "EXPUNGE");
    }

    private Response[] say(String command) throws MessagingException {
        return (Response[])
                folder.doCommand(
                        protocol -> {
                            Response[] said = protocol.command(command, null);
                            protocol.notifyResponseHandlers(said);
                            protocol.handleResult(said[said.length - 1]);
                            return said;
                        });
    }

    /** Those that are still there. */
    private Message[] messages(long[] uids) throws MessagingException {
        List<Message> found = new ArrayList<>();
        for (Message message : folder.getMessagesByUID(uids)) {
            if (message != null) found.add(message);
        }
        return found.toArray(Message[]::new);
    }

    private boolean can(String capability) throws MessagingException {
        return (Boolean) folder.doCommand(protocol -> protocol.hasCapability(capability));
    }

    /** Whether the server tells by itself what arrives (RFC 2177). */
    boolean tells() throws MessagingException {
        return can("IDLE");
    }

    /** Waits until the server tells something, or somebody calls {@link #nudge}. */
    void listen() throws MessagingException {
        listening = true;
        try {
            folder.idle(true);
        } finally {
            listening = false;
        }
    }

    /** Says something to the server, which ends {@link #listen}; from another thread. */
    void nudge() throws MessagingException {
        folder.doCommand(
                protocol -> {
                    protocol.noop();
                    return null;
                });
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
