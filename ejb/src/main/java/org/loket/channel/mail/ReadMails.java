package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.loket.kernel.Settings;
import org.loket.mime.MailAddress;
import org.loket.mime.MailPart;
import org.loket.mime.ReadMail;
import org.loket.mime.SenderChecks;

/** Shows mails as the verdicts see them. */
@ApplicationScoped
class ReadMails {

    private static final int MOST_TEXT = 20_000;
    private static final int MOST_SAID = 100;

    @Inject OpenedMails opened;
    @Inject Signs signs;
    @Inject Settings settings;

    ReadView of(InboundMail row) throws IOException {
        try (OpenedMail open = opened.open(row)) {
            ReadMail mail = open.mail();
            return new ReadView(
                    mail.from().map(MailAddress::toString).map(Plain::line).orElse(""),
                    mail.returnPath().map(Plain::line).orElse(null),
                    mail.replyTo().map(MailAddress::toString).map(Plain::line).orElse(""),
                    addresses(mail.to()),
                    addresses(mail.cc()),
                    mail.sentAt().orElse(null),
                    mail.references().stream().limit(MOST_SAID).toList(),
                    signs.trust(open).name().toLowerCase(Locale.ROOT),
                    SenderChecks.of(mail, settings.mailTrust()).said(),
                    signs.automatic(mail).orElse(""),
                    signs.report(mail).map(ReadMails::told).orElse(""),
                    open.seal(),
                    text(mail.text().written()),
                    text(mail.text().quoted()),
                    text(mail.text().signature()),
                    files(mail.parts()));
        }
    }

    private static String told(Returned report) {
        List<String> recipients = report.recipients().stream().limit(MOST_SAID).toList();
        return String.join(", ", recipients) + ": " + report.reason();
    }

    private static List<String> addresses(List<MailAddress> all) {
        return all.stream().limit(MOST_SAID).map(it -> Plain.line(it.toString())).toList();
    }

    private static String text(String all) {
        return Plain.cut(Plain.lines(all), MOST_TEXT);
    }

    private static List<ReadView.File> files(List<MailPart> parts) throws IOException {
        List<ReadView.File> files = new ArrayList<>();
        for (MailPart part : parts) {
            if (files.size() == MOST_SAID) break;
            files.add(
                    new ReadView.File(
                            part.name(),
                            part.mediaType(),
                            part.size(),
                            part.summary().map(Plain::line).orElse("")));
        }
        return files;
    }
}
