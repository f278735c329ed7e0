package org.loket.it;

import java.util.Base64;
import java.util.Map;

/** What is odd about parts of mails, their files, their wrappings and what mail servers report. */
final class OddParts extends Oddities {

    static Map<String, byte[]> all() {
        OddParts odd = new OddParts();
        odd.parts();
        odd.files();
        odd.wrappings();
        odd.reports();
        return odd.mails();
    }

    private void parts() {
        add("no boundary", PLAIN + type("multipart/mixed") + "\n--b\n\nHello\n--b--");
        add(
                "an empty boundary",
                PLAIN + type("multipart/mixed; boundary=\"\"") + "\n--\n\nHello\n----");
        add(
                "another boundary",
                PLAIN + type("multipart/mixed; boundary=a") + "\n--b\n\nHello\n--b--");
        add(
                "a boundary of signs",
                PLAIN
                        + type("multipart/mixed; boundary=\"(.*)+[a\\\\\"")
                        + "\n--(.*)+[a\\\n\nHello");
        add("no end of parts", PLAIN + multipart("text/plain\n\nHello"));
        add(
                "ten thousand parts",
                PLAIN
                        + type("multipart/mixed; boundary=b")
                        + "\n"
                        + "--b\n\nHello\n".repeat(10_000)
                        + "--b--");
        add(
                "parts in parts",
                PLAIN
                        + many(
                                500,
                                i -> type("multipart/mixed; boundary=b" + i) + "\n--b" + i,
                                "\n")
                        + "\n\nHello");
        add(
                "mails in mails",
                PLAIN + (type("message/rfc822") + "\n" + PLAIN).repeat(300) + "\nHello");
        add(
                "a header within the boundary",
                PLAIN + multipart("text/plain\nX: --b\n--b\n\nHello\n--b--"));
        add(
                "two Content-Types",
                PLAIN
                        + type("text/html")
                        + type("multipart/mixed; boundary=b")
                        + "\n--b\n\n<b>Hello</b>\n--b--");
    }

    private void files() {
        add(
                "twenty megabytes",
                PLAIN
                        + file(
                                "a.bin",
                                Base64.getMimeEncoder().encodeToString(new byte[14 * MEGABYTE])));
        add("a file without a byte", PLAIN + file("empty.txt", ""));
        add("a very long name of a file", PLAIN + file("x".repeat(10_000) + ".pdf", "SGVsbG8="));
        add("a path as name", PLAIN + file("../../../etc/passwd\0.txt", "SGVsbG8="));
        add(
                "a name in ten thousand pieces",
                PLAIN
                        + multipart(
                                "application/pdf;\n "
                                        + many(10_000, i -> "name*%d*=%%41".formatted(i), ";\n ")
                                        + "\n\nHello\n--b--"));
        add(
                "a long Content-ID",
                PLAIN
                        + multipart(
                                "image/png\nContent-ID: <"
                                        + "i".repeat(5_000)
                                        + "\0>\nContent-Disposition: inline\n\nHello\n--b--"));
        add(
                "a hundred files",
                PLAIN
                        + type("multipart/mixed; boundary=b")
                        + "\n"
                        + "--b\nContent-Type: application/pdf; name=a.pdf\n\nHello\n".repeat(100)
                        + "--b--");
        add(
                "a type that is too long",
                PLAIN + multipart("application/" + "x".repeat(99) + "; name=a\n\nHello\n--b--"));
        add(
                "an invitation of nonsense",
                PLAIN
                        + type("text/calendar; method=REQUEST")
                        + "\nBEGIN:VEVENT\nDTSTART;TZID=\"\nRRULE:FREQ=SECONDLY\nEND:");
    }

    private void wrappings() {
        String nonsense = "TUlNRSBpcyBmdW4gYXQgdGltZXMuIE5vdCBub3cu\n";
        String coded = "Content-Transfer-Encoding: base64\n\n" + nonsense;
        add(
                "encryption that is none",
                PLAIN
                        + type("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m")
                        + coded);
        add(
                "opaque signing that is none",
                PLAIN
                        + type("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m")
                        + coded);
        add(
                "a signature that is none",
                PLAIN
                        + type(
                                "multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=b")
                        + "\n--b\n\nHello\n--b\n"
                        + type("application/pkcs7-signature")
                        + coded
                        + "--b--");
        add(
                "a signature of nothing",
                PLAIN
                        + type(
                                "multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=b")
                        + "\n--b--");
        add(
                "encryption by PGP",
                PLAIN
                        + type(
                                "multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b")
                        + "\n--b\n"
                        + type("application/pgp-encrypted")
                        + "\nVersion: 1\n--b\n"
                        + type("application/octet-stream")
                        + "\n-----BEGIN PGP MESSAGE-----\n--b--");
        add(
                "winmail.dat that is none",
                PLAIN
                        + file("winmail.dat", nonsense)
                                .replace("application/octet-stream", "application/ms-tnef"));
        add(
                "winmail.dat that is cut off",
                PLAIN
                        + file("winmail.dat", "eJ8+IgEAAQaQCAAEAAAAAAABAAEAAQeQ")
                                .replace("application/octet-stream", "application/ms-tnef"));
    }

    private void reports() {
        String report =
                "From: MAILER-DAEMON@mx.example\nReturn-Path: <>\nSubject: Undelivered\n"
                        + type("multipart/report; report-type=delivery-status; boundary=b")
                        + "\n--b\n\nSorry.\n--b\n";
        String status = type("message/delivery-status") + "\n";
        add("a report of nothing", report + status + "--b--");
        add("a report that was cut off", report + status + "Reporting-MTA: dns; mx.exa");
        add(
                "a report of nonsense",
                report
                        + status
                        + "Final-Recipient: ;;\nAction: \0\nStatus: 9.9.9.9\n\n\n\nStatus\n--b--");
        add(
                "a report of thousands",
                report
                        + status
                        + "Reporting-MTA: dns; mx\n\n"
                        + many(
                                3_000,
                                i ->
                                        "Final-Recipient: rfc822; r"
                                                + i
                                                + "@post.example\nAction: failed\nStatus: 5.1.1\n",
                                "\n")
                        + "\n--b--");
        add(
                "a report that says much",
                report
                        + status
                        + "Final-Recipient: rfc822; r@post.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 "
                        + "no ".repeat(100_000)
                        + "\0\n--b--");
        add(
                "a report about NUL",
                report
                        + status
                        + "Final-Recipient: rfc822; r@post.example\nAction: failed\nStatus: 5.1.1\n\n--b\n"
                        + type("text/rfc822-headers")
                        + "\nMessage-ID: <a\0b@loket.example>\n\n--b--");
        add(
                "a complaint of nothing",
                "From: abuse@mx.example\n"
                        + type("multipart/report; report-type=feedback-report; boundary=b")
                        + "\n--b\n\n--b\n"
                        + type("message/feedback-report")
                        + "\n--b--");
        add(
                "a receipt of nothing",
                PLAIN
                        + type("multipart/report; report-type=disposition-notification; boundary=b")
                        + "\n--b\n"
                        + type("message/disposition-notification")
                        + "\n\n--b--");
        add(
                "everything automatic at once",
                PLAIN
                        + "Auto-Submitted: ; auto-replied\nPrecedence: \0\nList-Id: <\nX-Auto-Response-Suppress: All\n\nHello");
    }

    private static String file(String name, String base64) {
        return multipart(
                "application/octet-stream; name=\"%s\"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment\n\n%s\n--b--"
                        .formatted(name, base64));
    }
}
