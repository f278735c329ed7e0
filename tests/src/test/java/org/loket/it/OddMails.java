package org.loket.it;

import java.util.Map;

/** Mails as one meets them once in a while: broken, bloated, or written to break whoever reads. */
final class OddMails extends Oddities {

    /** By what is odd about them. */
    static Map<String, byte[]> all() {
        OddMails odd = new OddMails();
        odd.senders();
        odd.headers();
        odd.conversations();
        odd.texts();
        Map<String, byte[]> all = odd.mails();
        all.putAll(OddParts.all());
        return all;
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
}
