package org.loket.stack;

import java.util.List;

/** What the demo says when it is ready: addresses, accounts, and what to try first. */
final class Welcome {

    record Account(String name, String person, String does) {}

    /** Some of the demo's people; the others are in {@code realm-config}. */
    static final List<Account> ACCOUNTS =
            List.of(
                    new Account("petra", "Petra Mulder", "student, files requests (Dutch)"),
                    new Account("john", "John Smith", "citizen (English)"),
                    new Account("eva", "Eva Dvořáková", "student (Czech)"),
                    new Account("anna", "Anna de Vries", "agent of IT service and library"),
                    new Account("lena", "Lena Hoffmann", "agent of permits (German)"),
                    new Account("marco", "Marco Rossi", "agent of public space (Italian)"),
                    new Account("bram", "Bram Jansen", "supervisor of IT service, student affairs"),
                    new Account("joris", "Joris Smit", "supervisor of civil affairs, permits"),
                    new Account("ada", "Ada Visser", "administrator"),
                    new Account("otto", "Otto Meijer", "auditor"));

    private Welcome() {}

    static String text(Ports ports, Places places) {
        StringBuilder text = new StringBuilder("\n");
        row(text, "Portal", "http://localhost:" + ports.web() + "/");
        row(text, "Desk", "http://localhost:" + ports.web() + "/desk");
        row(text, "Health", "http://localhost:" + ports.management() + "/health");
        row(
                text,
                "Keycloak",
                "http://localhost:%d/admin  (%s / %s)"
                        .formatted(ports.keycloak(), Keycloak.ADMIN, Keycloak.ADMIN));
        row(
                text,
                "Mail",
                "SMTP localhost:%d, IMAP localhost:%d  (any address, any password)"
                        .formatted(ports.smtp(), ports.imap()));
        row(
                text,
                "Mail API",
                "POST http://localhost:%d/api/mail  (client %s / %s)"
                        .formatted(ports.web(), Keycloak.GATEWAY, Keycloak.GATEWAY_SECRET));
        row(
                text,
                "PostgreSQL",
                "localhost:%d  (loket / loket, database loket)".formatted(ports.postgres()));
        row(
                text,
                "LDAP",
                "localhost:%d  (%s / %s)"
                        .formatted(ports.ldap(), Directory.BIND_DN, Directory.BIND_PASSWORD));
        row(text, "Logs", places.home().resolve("log").toString());
        text.append("\n  Demo accounts; the password is the name:\n");
        for (Account account : ACCOUNTS) {
            text.append(
                    "    %-8s %-16s %s%n".formatted(account.name, account.person, account.does));
        }
        text.append(
                """

                  Try first: open http://localhost:%d/, sign in as petra and file a request; then, in a
                  private window, sign in as anna at http://localhost:%d/desk and answer it. Or write a mail
                  to desk@loket.example (SMTP port %d): it becomes a request too, and answers to ours go on with it.
                  Ctrl-C stops everything.
                """
                        .formatted(ports.web(), ports.web(), ports.smtp()));
        return text.toString();
    }

    private static void row(StringBuilder text, String what, String where) {
        text.append("  %-11s %s%n".formatted(what, where));
    }
}
