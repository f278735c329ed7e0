package org.loket.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loket.kernel.NotFound;
import org.loket.request.StaffDesk;
import org.loket.web.look.ToSave;

/** A request's attachments for staff; {@link DeskDoor} leads here. */
@WebServlet(DeskFiles.PATH + "*")
public class DeskFiles extends HttpServlet {

    static final String PATH = "/desk/file/";

    private static final long serialVersionUID = 1;
    private static final Pattern FILE = Pattern.compile("/([0-9-]{1,30})/(\\d{1,18})");

    @Inject transient StaffDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Matcher asked = FILE.matcher(path);
        if (!asked.matches()) throw new NotFound("attachment", path);
        String number = asked.group(1);
        long id = Long.parseLong(asked.group(2));
        ToSave.announce(desk.file(number, id), response);
        desk.write(number, id, response.getOutputStream());
    }
}
