package org.loket.web.look;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.loket.kernel.Settings;

/** The organisation's own logo and colours, where the settings name them. */
@WebServlet({LookFiles.COLOURS, LookFiles.LOGO})
public class LookFiles extends HttpServlet {

    static final String COLOURS = "/look/colours.css";
    static final String LOGO = "/look/logo";

    private static final long serialVersionUID = 1;

    @Inject transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "public, max-age=86400");
        if (request.getServletPath().equals(COLOURS) && settings.brandColour().isPresent()) {
            response.setContentType("text/css;charset=UTF-8");
            String css = Colours.css(settings.brandColour().get());
            response.getOutputStream().write(css.getBytes(StandardCharsets.UTF_8));
        } else if (request.getServletPath().equals(LOGO) && settings.logo().isPresent()) {
            Path logo = settings.logo().get();
            String name = logo.getFileName().toString();
            response.setContentType(name.endsWith(".svg") ? "image/svg+xml" : "image/png");
            Files.copy(logo, response.getOutputStream());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
