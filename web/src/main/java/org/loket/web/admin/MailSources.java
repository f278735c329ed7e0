package org.loket.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.loket.channel.mail.InboundDesk;
import org.loket.channel.mail.InboundView;
import org.loket.request.FileView;
import org.loket.web.look.ToSave;

/** The sources of received mails, to save. */
@WebServlet("/admin/source")
public class MailSources extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject transient InboundDesk inbound;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        InboundView mail = inbound.view(ArrivedPage.id(request.getParameter("id")));
        String name = "mail-" + mail.id() + ".eml";
        ToSave.announce(
                new FileView(mail.id(), name, "application/octet-stream", mail.size()), response);
        inbound.write(mail.id(), response.getOutputStream());
    }
}
