package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loket.mime.DeliveryTrouble.ADDRESS_UNKNOWN;
import static org.loket.mime.DeliveryTrouble.DOMAIN_UNKNOWN;
import static org.loket.mime.DeliveryTrouble.EXPIRED;
import static org.loket.mime.DeliveryTrouble.MAILBOX_FULL;
import static org.loket.mime.DeliveryTrouble.SPAM;
import static org.loket.mime.DeliveryTrouble.TOO_LARGE;
import static org.loket.mime.DeliveryTrouble.UNREACHABLE;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways in which servers say in their own words that a mail did not arrive. */
class ServerTextsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void a_server_is_understood(
            String server, String from, String subject, DeliveryTrouble trouble, String text) {
        DeliveryReport report =
                DeliveryReports.of(RawText.notice(from, subject, text)).orElseThrow();

        assertThat(report.deliveries()).hasSize(1);
        Delivery only = report.deliveries().get(0);
        assertThat(only.address()).isEqualTo("petra@example.org");
        assertThat(only.trouble()).isEqualTo(trouble);
    }

    private static final String DAEMON = "MAILER-DAEMON@mx.example.net";
    private static final String OFFICE = "Postmaster <postmaster@mx.example.net>";

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(
                        "activehunter",
                        DAEMON,
                        "FAILURE NOTICE :",
                        ADDRESS_UNKNOWN,
                        """
                          ----- The following addresses had permanent fatal errors -----

                        >>> petra@example.org <petra@example.org>

                          ----- Transcript of session follows -----
                        550 sorry, no mailbox here by that name (#5.1.1)
                        """),
                Arguments.of(
                        "biglobe",
                        OFFICE,
                        "Returned mail: mailbox full",
                        MAILBOX_FULL,
                        """
                           ----- The following addresses had delivery problems -----
                        petra@example.org

                           ----- Non-delivered information -----
                        The number of messages in recipient's mailbox exceeded the local limit.
                        """),
                Arguments.of(
                        "1&1",
                        DAEMON,
                        "Mail delivery failed: returning message to sender",
                        TOO_LARGE,
                        """
                        This message was created automatically by mail delivery software.

                        A message that you sent could not be delivered to one or more of
                        its recipients. The following addresses failed:

                        <petra@example.org>:
                        host mx.example.org [192.0.2.5]:
                        552 message size exceeds fixed limit

                        --- The header of the original message is following. ---
                        """),
                Arguments.of(
                        "au/KDDI",
                        "Postmaster@ezweb.example",
                        "Mail System Error - Returned Mail",
                        MAILBOX_FULL,
                        """
                        Your mail sent on: Thu, 29 Apr 2010 11:04:47 +0900
                            Could not be delivered to: <petra@example.org>
                            As their mailbox is full.
                        """),
                Arguments.of(
                        "EZweb",
                        "Postmaster@ezweb.example",
                        "Mail System Error - Returned Mail",
                        ADDRESS_UNKNOWN,
                        """
                        Each of the following recipients was rejected by a remote mail server.

                          Recipient: <petra@example.org>
                          >>> RCPT TO:<petra@example.org>
                          <<< 550 <petra@example.org>: User unknown
                        """),
                Arguments.of(
                        "InterScan",
                        "InterScan MSS <root@mx.example.net>",
                        "Mail could not be delivered",
                        ADDRESS_UNKNOWN,
                        """
                        Sent <<< RCPT TO:<petra@example.org>
                        Received >>> 550 5.1.1 <petra@example.org>... user unknown
                        Could not deliver mail to this user.
                        """),
                Arguments.of(
                        "MailMarshal",
                        OFFICE,
                        "Undeliverable Mail: \"Your request\"",
                        ADDRESS_UNKNOWN,
                        """
                        Your message:
                           From:    desk@loket.example
                           Subject: Your request

                        Could not be delivered because of

                        550 5.1.1 User unknown

                        The following recipients were affected:
                            petra@example.org

                        Additional Information
                        """),
                Arguments.of(
                        "X6",
                        "Mail server <noreply@mx.example.net>",
                        "There was an error sending your mail",
                        ADDRESS_UNKNOWN,
                        """
                        We had trouble delivering your message. Full details follow:

                        Subject: 'Your request'
                        Date:    'Thu, 29 Apr 2012 23:34:45 +0900'

                        1 error(s):

                        SMTP Server <mx.example.org> rejected recipient <petra@example.org>
                          (Error following RCPT command). It responded as follows: [550 5.1.1 User unknown]
                        """),
                Arguments.of(
                        "Verizon",
                        "post_master@vtext.example",
                        "Undeliverable Message",
                        ADDRESS_UNKNOWN,
                        """
                        Error: No valid recipients from this list:
                           petra@example.org; no such user here

                        Message details:
                          Subject: Your request
                          MAIL FROM: desk@loket.example
                        """),
                Arguments.of(
                        "PowerMTA",
                        DAEMON,
                        "Delivery report",
                        EXPIRED,
                        """
                        Hello, this is the mail server on mx.example.net.

                        I am sending you this message to inform you on the delivery status of a
                        message you previously sent.  Immediately below you will find a list of
                        the affected recipients.

                          <petra@example.org>: delivery failed, message expired in the queue
                        """),
                Arguments.of(
                        "GroupWise",
                        DAEMON,
                        "Message status - undeliverable",
                        ADDRESS_UNKNOWN,
                        """
                        The message that you sent was undeliverable to the following:
                            petra@example.org (user not found)
                        """),
                Arguments.of(
                        "hMailServer",
                        "mailer-daemon@mx.example.net",
                        "Message undeliverable: Your request",
                        ADDRESS_UNKNOWN,
                        """
                        Your message did not reach some or all of the intended recipients.

                           Sent: Mon, 11 Jun 2012 16:10:00 +0200
                           Subject: Your request

                        The following recipient(s) could not be reached:

                        petra@example.org
                           Error Type: SMTP
                           Remote server (192.0.2.1) issued an error.
                           hMailServer sent: RCPT TO:<petra@example.org>
                           Remote server replied: 550 5.1.1 unknown user
                        """),
                Arguments.of(
                        "MDaemon",
                        "\"Mail Delivery Subsystem\" <MDaemon@mx.example.net>",
                        "Permanent Delivery Failure",
                        ADDRESS_UNKNOWN,
                        """
                        The attached message had PERMANENT fatal delivery errors!

                        After one or more unsuccessful delivery attempts the attached message has
                        been removed from the mail queue on this server.

                        Failed address: petra@example.org

                        --> RCPT To:<petra@example.org>
                        <-- 550 5.1.1 No such user
                        """),
                Arguments.of(
                        "Kerio",
                        "Mail Delivery Subsystem <postmaster@mx.example.net>",
                        "Delivery Status Notification (Failure)",
                        DOMAIN_UNKNOWN,
                        """
                        Your message could not be delivered to the following recipients:

                        petra@example.org: Host or domain name not found
                        """),
                Arguments.of(
                        "Barracuda",
                        "Postmaster <noreply@mx.example.net>",
                        "**Message you sent blocked by our bulk email filter**",
                        SPAM,
                        """
                        Your message to: petra@example.org
                        was blocked by our Spam Firewall. The email you sent with the following
                        subject has NOT BEEN DELIVERED:

                        Subject: Your request
                        """),
                Arguments.of(
                        "IMail",
                        "\"Postmaster\" <postmaster@mx.example.net>",
                        "Undeliverable Mail",
                        ADDRESS_UNKNOWN,
                        """
                        Unknown user: petra@example.org

                        Original message follows.
                        """),
                Arguments.of(
                        "Notes",
                        "postmaster@mx.example.net",
                        "Undeliverable message",
                        ADDRESS_UNKNOWN,
                        """
                        ------- Failure Reasons  --------

                        User not listed in public Name & Address Book
                        petra@example.org

                        ------- Returned Message --------
                        """),
                Arguments.of(
                        "German",
                        "Mail Delivery System <postmaster@mx.example.net>",
                        "Unzustellbar: Ihre Anfrage",
                        ADDRESS_UNKNOWN,
                        """
                        Ihre Nachricht konnte nicht zugestellt werden.

                        petra@example.org
                        Empfänger unbekannt
                        """),
                Arguments.of(
                        "Gmail of today",
                        "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
                        "Delivery Status Notification (Failure)",
                        UNREACHABLE,
                        """
                        ** Message not delivered **

                        There was a problem delivering your message to petra@example.org.

                        The response was:

                        The recipient server did not accept our requests to connect.
                        """));
    }
}
