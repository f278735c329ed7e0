package org.loket.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.loket.kernel.InvalidInput;
import org.loket.request.Guest;
import org.loket.request.Participant;
import org.loket.request.StaffDesk;
import org.loket.web.look.MailAddress;
import org.loket.web.look.Notice;
import org.loket.web.look.Ways;

/** Who takes part in the request that is shown, beside the requester. */
@Named("company")
@RequestScoped
public class Company {

    @Inject HttpServletRequest request;
    @Inject RequestPage page;
    @Inject StaffDesk staff;
    @Inject Notice notice;

    private List<Participant> people;

    /** Lets somebody take part, or take part no more. */
    public void act() {
        String dismissed = request.getParameter("dismiss");
        if (dismissed != null) {
            staff.dismiss(page.getView().number(), dismissed);
        } else if (request.getParameter("invite") != null) {
            staff.invite(page.getView().number(), typed());
        } else {
            return;
        }
        notice.leave("company", "");
        Ways.to(page.getAddress() + "#company");
    }

    private Guest typed() {
        String address = parameter("participant");
        if (!MailAddress.fits(address)) throw new InvalidInput("mailAddress");
        String name = parameter("participant-name");
        return new Guest(name.isEmpty() ? address : name, address);
    }

    private String parameter(String name) {
        String typed = request.getParameter(name);
        return typed == null ? "" : typed.strip();
    }

    public List<Participant> getPeople() {
        if (people == null) people = staff.participants(page.getView().number());
        return people;
    }

    /** Their names, with commas between. */
    public String getNames() {
        return getPeople().stream().map(Participant::name).collect(Collectors.joining(", "));
    }
}
