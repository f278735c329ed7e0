package org.loket.channel.mail;

import java.util.List;

/**
 * How far a mailbox has been read. Where mails stay in it, their UIDs tell which are new; where
 * they go away, everything that lies there is. The first time, and when the server numbers its
 * mails anew, mails that stay and were read by somebody are left alone.
 */
final class ReadSoFar {

    private final boolean stay;
    private final long validity;
    private boolean first;
    private long uid;

    ReadSoFar(boolean stay, long validity, MailPlace kept) {
        this.stay = stay;
        this.validity = validity;
        this.first = stay && kept.validity() != validity;
        this.uid = stay && !first ? kept.uid() : 0;
    }

    long uid() {
        return uid;
    }

    /**
     * @param behind all that lie behind {@link #uid}
     */
    List<ImapMailbox.Lying> waiting(List<ImapMailbox.Lying> behind) {
        if (!first) return behind;
        List<ImapMailbox.Lying> unread = behind.stream().filter(it -> !it.seen()).toList();
        if (unread.isEmpty()) {
            first = false;
            if (!behind.isEmpty()) uid = behind.get(behind.size() - 1).uid();
        }
        return unread;
    }

    /** All up to this one is taken over. */
    void upTo(long last) {
        uid = last;
    }

    /** What is to be kept: where to go on, or to begin anew while the first look is not over. */
    MailPlace place() {
        return first || !stay ? new MailPlace(0, 0) : new MailPlace(validity, uid);
    }
}
