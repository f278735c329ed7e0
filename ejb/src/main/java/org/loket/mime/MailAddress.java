package org.loket.mime;

/**
 * Whom a header names.
 *
 * @param name as shown to people; empty where there is none
 * @param address the bare address; as written, so that it may lack a domain
 */
public record MailAddress(String name, String address) {

    @Override
    public String toString() {
        return name.isEmpty() ? address : name + " <" + address + ">";
    }
}
