package org.loket.it;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mails as one meets them once in a while: broken, bloated, or written to break whoever reads. */
final class OddMails {

    private static final String FROM = "From: Odd <odd@post.example>\n";
    private static final String PLAIN = FROM + "Subject: odd\n";
    private static final int MEGABYTE = 1024 * 1024;

    private final Map<String, byte[]> mails = new LinkedHashMap<>();

    /** By what is odd about them. */
    static Map<String, byte[]> all() {
        OddMails odd = new OddMails();
        odd.senders();
        odd.headers();
        odd.conversations();
        odd.texts();
        odd.parts();
        odd.files();
        odd.wrappings();
        odd.reports();
        return odd.mails;
    }

    private void senders() {
        add("no From", "Subject: nobody\n\nHello");
        add("two Froms", FROM + "From: Other <other@post.example>\nSubject: both\n\nHello");
        add("two authors", "From: a@post.example, b@post.example\nSubject: both\n\nHello");
        add("a group as author", "From: all: a@post.example, b@post.example;\n\nHello");
        add("nobody as author", "From: undisclosed-recipients:;\n\nHello");
        add("an author without a host", "From: root\nSubject: cron\n\nHello");
        add("an author in brackets", "From: <<odd@post.example>>\n\nHello");
        add("an author that never ends", "From: \"Odd <odd@post.example>\nSubject: x\n\nHello");
        add("a host that is a number", "From: odd@[192.0.2.1]\n\nHello");
        add("a blank in the address", "From: \"odd one\"@post.example\n\nHello");
        add("letters beyond ASCII", "From: Jürgen <jürgen@bücher.example>\n\nHello");
        add("a very long address", "From: " + "a".repeat(400) + "@post.example\n\nHello");
        add("a very long name", "From: " + "Odd ".repeat(3_000) + "<odd@post.example>\n\nHello");
        add("answers to the desk", FROM + "Reply-To: desk@loket.example\n\nHello");
        add(
                "a thousand recipients",
                FROM + "To: " + many(1_000, i -> "r" + i + "@post.example") + "\n\nHello");
        add(
                "twenty thousand copies",
                FROM + "Cc: " + many(20_000, i -> "c" + i + "@post.example") + "\n\nHello");
    }

    private void headers() {
        add("nothing", "");
        add("an empty line", "\n");
        add("no header", "Hello, this is all.");
        add("no body", PLAIN);
        add("only From", FROM);
        add("no colon in the header", FROM + "this is no header\nSubject: after\n\nHello");
        add("a line of an mbox", "From odd Mon Nov 16 10:12:00 2026\n" + PLAIN + "\nHello");
        add("a header of a megabyte", FROM + "X-Long: " + "x".repeat(MEGABYTE) + "\n\nHello");
        add(
                "twenty thousand headers",
                PLAIN + many(20_000, i -> "X-" + i + ": y", "\n") + "\n\nHello");
        add(
                "a subject of a megabyte",
                FROM + "Subject: " + "long ".repeat(MEGABYTE / 5) + "\n\nHello");
        add(
                "a subject of numbers",
                FROM
                        + "Subject: "
                        + many(5_000, i -> "2026-%06d".formatted(900_000 + i), " ")
                        + "\n\nHello");
        add("only Re:", FROM + "Subject: Re: AW: Re: [2026-000001]\n\nHello");
        add("a subject in Latin 2", "From: Eva\nSubject: Žluťoučký kůň\n\nPěl ódy", "windows-1250");
        add("a subject in Latin 1", FROM + "Subject: Größe\n\nÄrger", "iso-8859-1");
        add("a subject in Cyrillic", FROM + "Subject: Добрый день\n\nПривет, как дела", "koi8-r");
        add("half a character", FROM + "Subject: =?utf-7?Q?+2AA-?= =?utf-16?B?2AA=?=\n\n+2AA-");
        add(
                "characters that are none",
                FROM + "Subject: a\uFFFE\uFFFF\u202E\u2028b\n\n\uFFFF\u202Eabc");
        add(
                "smileys to the end",
                FROM + "Subject: x" + "😀".repeat(300) + "\n\n" + "😀".repeat(30_000));
        add(
                "NUL everywhere",
                "From: O\0dd <o\0dd@post.example>\nSubject: n\0ul\nMessage-ID: <n\0ul@post.example>\n\nH\0ello");
        add("no date at all", PLAIN + "Date: yesterday, or so\n\nHello");
        add("a date beyond time", PLAIN + "Date: Fri, 31 Dec 999999999 23:59:60 +9999\n\nHello");
        add("an unknown language", PLAIN + "Content-Language: x-klingon, \0\n\nHello");
        add("returns without lines", PLAIN.replace("\n", "\r") + "\rHello\rthere\r");
    }

    private void conversations() {
        add(
                "a long Message-ID",
                PLAIN + "Message-ID: <" + "m".repeat(5_000) + "@post.example>\n\nHello");
        add(
                "five thousand references",
                PLAIN
                        + "References: "
                        + many(5_000, i -> "<" + i + "@post.example>", "\n ")
                        + "\n\nHello");
        add(
                "NUL in references",
                PLAIN + "References: <a\0b@post.example>\nIn-Reply-To: <\0>\n\nHello");
        add("a token that is none", PLAIN + "To: desk+2026-000001.AAAAAAAA@loket.example\n\nHello");
        add(
                "a token with NUL",
                PLAIN + "To: desk+2026-0\0.A%00A@loket.example, desk+@loket.example\n\nHello");
    }

    private void texts() {
        add("an empty text", PLAIN + "\n \n\t\n");
        add("a line of five megabytes", PLAIN + "\n" + "a".repeat(5 * MEGABYTE));
        add("blanks of a megabyte", PLAIN + "\nHello" + " ".repeat(MEGABYTE) + "there");
        add("quotations of quotations", PLAIN + "\n" + ">".repeat(MEGABYTE) + " Hello");
        add("two hundred thousand lines", PLAIN + "\n" + "> a\nb\n".repeat(100_000));
        add("an unknown charset", PLAIN + type("text/plain; charset=x-none-such") + "\nGrüß Gott");
        add(
                "a charset that is a lie",
                PLAIN + type("text/plain; charset=utf-8") + "\nGrüß Gott",
                "iso-8859-1");
        add(
                "a charset that never ends",
                PLAIN + type("text/plain; charset=\"utf-8") + "\nGrüß Gott");
        add(
                "sixteen bits that are eight",
                PLAIN + type("text/plain; charset=utf-16") + "\nGrüß Gott!");
        add(
                "flowing without end",
                PLAIN + type("text/plain; format=flowed") + "\n" + "word \n".repeat(100_000));
        add(
                "HTML nested deeply",
                PLAIN + type("text/html") + "\n" + "<div>".repeat(100_000) + "Hello");
        add(
                "HTML lists nested deeply",
                PLAIN + type("text/html") + "\n" + "<ul><li>".repeat(20_000) + "Hello");
        add(
                "HTML in blockquotes",
                PLAIN + type("text/html") + "\n" + "<blockquote>".repeat(50_000) + "Hello");
        add(
                "HTML of entities",
                PLAIN
                        + type("text/html")
                        + "\n"
                        + "&nbsp;&#0;&#xD800;&lt;".repeat(50_000)
                        + "Hello");
        add(
                "HTML that never ends",
                PLAIN
                        + type("text/html")
                        + "\n<table><tr><td style=\"<!--<script><![CDATA[<a href='");
        add("an unknown coding", PLAIN + "Content-Transfer-Encoding: x-zip64\n\nHello");
        add(
                "base64 that is none",
                PLAIN + "Content-Transfer-Encoding: base64\n\nHello, this is ?! no base64=====");
        add(
                "quoted-printable cut off",
                PLAIN + "Content-Transfer-Encoding: quoted-printable\n\nHello=C3=\n=X=");
        add("uuencode without end", PLAIN + "\nbegin 644 a.txt\n#0V%T\nMMMMM\n");
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

    private static String type(String type) {
        return "Content-Type: " + type + "\n";
    }

    private static String multipart(String part) {
        return type("multipart/mixed; boundary=b") + "\n--b\nContent-Type: " + part;
    }

    private static String file(String name, String base64) {
        return multipart(
                "application/octet-stream; name=\"%s\"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment\n\n%s\n--b--"
                        .formatted(name, base64));
    }

    private static String many(int count, IntFunction<String> each) {
        return many(count, each, ",\n ");
    }

    private static String many(int count, IntFunction<String> each, String between) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(between));
    }

    private void add(String oddity, String mail) {
        add(oddity, mail, "utf-8");
    }

    private void add(String oddity, String mail, String charset) {
        mails.put(oddity, mail.getBytes(Charset.forName(charset)));
    }
}
