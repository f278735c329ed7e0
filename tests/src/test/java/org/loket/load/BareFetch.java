package org.loket.load;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.loket.stack.Stack;

/**
 * Reads a mailbox by the commands of Loket's reader and does nothing with what it reads: what the
 * mail server allows at most.
 */
final class BareFetch {

    private static final int AT_ONCE = 100;

    private final IMAPFolder folder;

    private BareFetch(IMAPFolder folder) {
        this.folder = folder;
    }

    /**
     * @param empty whether mails are deleted once they are read; else they are marked and stay
     * @return mails a second
     */
    static double perSecond(Stack stack, String address, boolean empty) throws MessagingException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", stack.ports().imap(), address, "any");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                long begin = System.nanoTime();
                int mails = new BareFetch((IMAPFolder) inbox).read(empty);
                return mails / ((System.nanoTime() - begin) / 1e9);
            }
        }
    }

    private int read(boolean empty) throws MessagingException {
        List<Long> uids = new ArrayList<>();
        for (FetchResponse mail : say("UID FETCH 1:* (UID RFC822.SIZE FLAGS)")) {
            uids.add(mail.getItem(UID.class).uid);
        }
        int read = 0;
        for (int from = 0; from < uids.size(); from += AT_ONCE) {
            long last = uids.get(Math.min(from + AT_ONCE, uids.size()) - 1);
            String some = uids.get(from) + ":" + last;
            for (FetchResponse mail : say("UID FETCH " + some + " (UID BODY.PEEK[])")) {
                if (mail.getItem(BODY.class) != null) read++;
            }
            say("UID STORE " + some + " +FLAGS.SILENT " + (empty ? "(\\Deleted)" : "(\\Seen)"));
            if (empty) say("EXPUNGE");
        }
        return read;
    }

    private List<FetchResponse> say(String command) throws MessagingException {
        Response[] answers =
                (Response[])
                        folder.doCommand(
                                protocol -> {
                                    Response[] said = protocol.command(command, null);
                                    protocol.notifyResponseHandlers(said);
                                    protocol.handleResult(said[said.length - 1]);
                                    return said;
                                });
        List<FetchResponse> mails = new ArrayList<>();
        for (Response answer : answers) if (answer instanceof FetchResponse mail) mails.add(mail);
        return mails;
    }
}
