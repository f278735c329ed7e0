package org.loket.web.admin;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loket.kernel.LoketException;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.NotFound;
import org.loket.kernel.TakenByOther;
import org.loket.studio.DraftView;
import org.loket.studio.ModelKey;
import org.loket.web.look.Texts;
import org.loket.web.look.Visitor;
import org.loket.workflow.Finding;
import org.loket.workflow.ModelDesk;
import org.loket.workflow.StudioDesk;

/**
 * The XML of models for the editors in the browser: a version or the draft to read; the draft to
 * keep, which is answered with what stands against it.
 */
@WebServlet(ModelFiles.FOLDER + "*")
public class ModelFiles extends HttpServlet {

    static final String FOLDER = "/admin/models/";

    private static final long serialVersionUID = 1;
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final Pattern PATH =
            Pattern.compile("/([a-z]{1,20})/([A-Za-z0-9_-]{1,100})/(draft|findings|\\d{1,6})");

    @Inject transient ModelDesk models;
    @Inject transient StudioDesk studio;
    @Inject transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher path = path(request);
        ModelKey model = ModelKey.of(path.group(1), path.group(2));
        switch (path.group(3)) {
            case "draft" -> xml(response, draft(model).xml());
            case "findings" ->
                    json(response, answer(draft(model), studio.check(model, draft(model).xml())));
            default -> xml(response, models.xml(model, Integer.parseInt(path.group(3))));
        }
    }

    /** Keeps the draft. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher path = path(request);
        if (!path.group(3).equals("draft")) throw new NotFound("draft");
        ModelKey model = ModelKey.of(path.group(1), path.group(2));
        String seen = request.getParameter("revision");
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (seen == null || !seen.matches("\\d{1,9}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String xml = new String(body, StandardCharsets.UTF_8);
        try {
            DraftView kept = studio.save(model, xml, Integer.parseInt(seen));
            json(response, answer(kept, studio.check(model, xml)));
        } catch (LoketException told) {
            boolean late = told instanceof TakenByOther || told instanceof NotAllowedNow;
            response.setStatus(late ? 409 : told instanceof NotFound ? 404 : 400);
            json(
                    response,
                    Json.createObjectBuilder().add("message", Texts.of(told, visitor.language())));
        }
    }

    private DraftView draft(ModelKey model) {
        return studio.draft(model).orElseThrow(() -> new NotFound("draft"));
    }

    private JsonObjectBuilder answer(DraftView draft, List<Finding> findings) {
        JsonArrayBuilder found = Json.createArrayBuilder();
        for (Finding finding : findings) {
            JsonObjectBuilder one =
                    Json.createObjectBuilder()
                            .add("rule", finding.rule())
                            .add("text", words(finding))
                            .add("line", finding.line())
                            .add("blocks", finding.blocks());
            if (finding.element() != null) one.add("element", finding.element());
            found.add(one);
        }
        return Json.createObjectBuilder().add("revision", draft.revision()).add("findings", found);
    }

    private String words(Finding finding) {
        return Texts.text(visitor.language(), "admin", "finding." + finding.rule(), finding.what());
    }

    private static Matcher path(HttpServletRequest request) {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) throw new NotFound("model");
        return path;
    }

    private static void xml(HttpServletResponse response, String xml) throws IOException {
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.getOutputStream().write(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void json(HttpServletResponse response, JsonObjectBuilder what)
            throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        try (JsonWriter writer = Json.createWriter(response.getOutputStream())) {
            writer.write(what.build());
        }
    }
}
