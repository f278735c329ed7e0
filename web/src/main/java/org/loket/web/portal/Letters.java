package org.loket.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loket.kernel.NotFound;
import org.loket.request.RequestDesk;
import org.loket.web.look.LetterPage;
import org.loket.web.look.Visitor;

/** A requester's mails as they were laid out. */
@WebServlet("/letter/*")
public class Letters extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Pattern PATH = Pattern.compile("/([0-9A-Z-]{1,30})/(\\d{1,18})");

    @Inject transient RequestDesk desk;
    @Inject transient KeptCodes codes;
    @Inject transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Matcher asked = PATH.matcher(path);
        if (!asked.matches()) throw new NotFound("letter", path);
        String number = asked.group(1);
        long message = Long.parseLong(asked.group(2));
        new LetterPage(
                        desk.sheet(codes.keyOf(number), message),
                        visitor.language(),
                        request.getQueryString())
                .write(file -> "/attachment/" + number + "/" + file, response);
    }
}
