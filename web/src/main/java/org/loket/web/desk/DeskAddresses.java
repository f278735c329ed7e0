package org.loket.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loket.channel.mail.OriginalDesk;
import org.loket.request.StaffDesk;
import org.loket.web.look.LetterPage;
import org.loket.web.look.ToSave;
import org.loket.web.look.Visitor;

/**
 * Addresses that people say and send: {@code /desk} is the list, {@code /desk/new} where to file
 * for somebody, {@code /desk/2026-000123} a request, {@code /desk/2026-000123/file/7} one of its
 * attachments, {@code letter/7} a message as it was laid out in its mail, {@code original/7} that
 * mail byte by byte.
 */
@WebServlet({"/desk", "/desk/*"})
public class DeskAddresses extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Pattern REQUEST =
            Pattern.compile("/(\\d{4}-\\d{4,12})(?:/(file|letter|original)/(\\d{1,18}))?");

    @Inject transient StaffDesk desk;
    @Inject transient OriginalDesk originals;
    @Inject transient Visitor visitor;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        Matcher asked = REQUEST.matcher(path);
        if (path.equals("/")) {
            show("/desk/list", request, response);
        } else if (path.equals("/new")) {
            show("/desk/counter", request, response);
        } else if (!asked.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (asked.group(2) == null) {
            show("/desk/request" + path, request, response);
        } else {
            String number = asked.group(1);
            long id = Long.parseLong(asked.group(3));
            switch (asked.group(2)) {
                case "file" -> save(number, id, response);
                case "letter" -> lay(number, id, request.getQueryString(), response);
                default -> original(number, id, response);
            }
        }
    }

    private static void show(String page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher(page).forward(request, response);
    }

    private void lay(String number, long message, String asked, HttpServletResponse response)
            throws IOException {
        new LetterPage(desk.sheet(number, message), visitor.language(), asked)
                .write(file -> "/desk/" + number + "/file/" + file, response);
    }

    private void original(String number, long message, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        originals.write(number, message, response.getOutputStream());
    }

    private void save(String number, long file, HttpServletResponse response) throws IOException {
        ToSave.announce(desk.file(number, file), response);
        desk.write(number, file, response.getOutputStream());
    }
}
