package org.loket.channel.mail;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the present transaction knows of the addresses that mails go to by themselves, so that many
 * of them can be written without asking the database for each.
 */
@TransactionScoped
class Tally implements Serializable {

    private static final long serialVersionUID = 1;

    private transient Map<String, Integer> lately = new HashMap<>();
    private transient Set<String> resting = new HashSet<>();

    boolean knows(String recipient) {
        return lately.containsKey(recipient);
    }

    /** So many went there lately. */
    void learn(String recipient, int mails) {
        lately.put(recipient, mails);
    }

    /** From these, plainly written, a mail came back not long ago. */
    void rest(Collection<String> addresses) {
        resting.addAll(addresses);
    }

    boolean rests(String recipient) {
        return resting.contains(Addresses.plain(recipient));
    }

    /** How many went there lately, or will when the transaction ends. */
    int lately(String recipient) {
        return lately.get(recipient);
    }

    void oneMore(String recipient) {
        lately.computeIfPresent(recipient, (it, mails) -> mails + 1);
    }
}
