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
import org.loket.request.FileView;
import org.loket.request.RequestDesk;
import org.loket.request.RequestKey;
import org.loket.web.look.ToSave;

/** A requester's attachments. */
@WebServlet("/attachment/*")
public class Downloads extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Pattern PATH = Pattern.compile("/([0-9A-Z-]{1,30})/(\\d{1,18})(/.*)?");

    @Inject transient RequestDesk desk;
    @Inject transient KeptCodes codes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Matcher asked = PATH.matcher(path);
        if (!asked.matches()) throw new NotFound("attachment", path);
        String number = asked.group(1);
        RequestKey key = codes.keyOf(number);
        long id = Long.parseLong(asked.group(2));
        FileView file = desk.file(key, id);
        ToSave.announce(file, response);
        desk.write(key, id, response.getOutputStream());
    }
}
