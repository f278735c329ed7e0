package org.loket.mime;

import java.nio.charset.StandardCharsets;

/** Mails as text, for tests. */
final class RawText {

    private RawText() {}

    static ReadMail mail(String raw) {
        return MailReader.read(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A free text of a mail server. */
    static ReadMail notice(String from, String subject, String text) {
        return mail(
                """
                Return-Path: <>
                From: %s
                To: desk@loket.example
                Subject: %s
                Message-ID: <report@mx.example.org>
                Content-Type: text/plain; charset=utf-8

                %s
                """
                        .formatted(from, subject, text));
    }
}
