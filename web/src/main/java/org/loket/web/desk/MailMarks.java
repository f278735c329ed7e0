package org.loket.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.loket.channel.mail.MailState;
import org.loket.channel.mail.OutboxDesk;
import org.loket.kernel.InvalidInput;
import org.loket.request.Guest;
import org.loket.request.MessageView;
import org.loket.request.Participant;
import org.loket.web.look.MailAddress;
import org.loket.web.look.Notice;
import org.loket.web.look.Ways;

/** What became of the mails about the request that is shown, at the message they belong to. */
@Named("mailMarks")
@RequestScoped
public class MailMarks {

    @Inject HttpServletRequest request;
    @Inject RequestPage page;
    @Inject OutboxDesk outbox;
    @Inject Notice notice;

    private List<MailState> mails;

    /** Sends a mail again whose button was pressed, to a corrected address if there is one. */
    public void act() {
        String again = request.getParameter("again");
        String readdress = request.getParameter("readdress");
        if (again == null && readdress == null) return;
        String number = page.getView().number();
        if (readdress != null) {
            String address = typed("address");
            if (!MailAddress.fits(address)) throw new InvalidInput("mailAddress");
            outbox.readdress(number, id(readdress), new Guest(page.getView().requester(), address));
        } else {
            outbox.again(number, id(again));
        }
        notice.leave("mailAgain", "");
        Ways.to(page.getAddress());
    }

    /** The mails that did not arrive and carry the message, or were written after it. */
    public List<MailState> troubles(MessageView message) {
        return mails().stream()
                .filter(MailState::failed)
                .filter(it -> belongs(it, message))
                .toList();
    }

    /** Who got the message by mail besides the requester; empty if nobody did. */
    public String copies(MessageView message) {
        return names(carrying(message).stream().flatMap(it -> it.copies().stream()).toList());
    }

    /** Who got it without the others knowing. */
    public String blind(MessageView message) {
        return names(carrying(message).stream().flatMap(it -> it.blindCopies().stream()).toList());
    }

    private List<MailState> carrying(MessageView message) {
        List<MailState> carrying = new ArrayList<>();
        for (MailState mail : mails()) {
            if (mail.reply() != null && mail.reply() == message.id()) carrying.add(mail);
        }
        return carrying;
    }

    private boolean belongs(MailState mail, MessageView message) {
        if (mail.reply() != null) return mail.reply() == message.id();
        long before = 0;
        for (MessageView each : page.getView().messages()) {
            if (before == 0 || !each.at().isAfter(mail.createdAt())) before = each.id();
        }
        return before == message.id();
    }

    private List<MailState> mails() {
        if (mails == null) mails = outbox.of(page.getView().number());
        return mails;
    }

    private String typed(String name) {
        String typed = request.getParameter(name);
        return typed == null ? "" : typed.strip();
    }

    private static long id(String typed) {
        if (!typed.matches("\\d{1,18}")) throw new InvalidInput("mail");
        return Long.parseLong(typed);
    }

    private static String names(List<Participant> people) {
        return people.stream()
                .map(it -> it.name().isEmpty() ? it.email() : it.name())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
