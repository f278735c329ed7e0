package org.loket.channel.mail;

/**
 * As what a mail leaves.
 *
 * @param address without a name
 * @param name what stands beside it
 * @param signature empty for none
 * @param quoting whether what the requester wrote last stands below
 */
record Letterhead(
        String address, String name, String signature, AuthorName author, boolean quoting) {

    /** How the colleague who wrote is named. */
    String author(String person) {
        return Plain.line(author.of(person, name));
    }
}
