package org.loket.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.loket.channel.legacy.FeedDesk;
import org.loket.channel.legacy.FileView;
import org.loket.kernel.NotFound;
import org.omnifaces.util.Servlets;

/** What became of each row of a file, as a file. */
@WebServlet("/admin/feed-results/*")
public class FeedResults extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject transient FeedDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (!path.matches("/\\d{1,18}")) throw new NotFound("feedFile", path);
        FileView file = desk.file(Long.parseLong(path.substring(1)));
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                Servlets.formatContentDispositionHeader(file.name() + ".results.csv", true));
        response.setHeader("X-Content-Type-Options", "nosniff");
        desk.results(file.id(), response.getOutputStream());
    }
}
