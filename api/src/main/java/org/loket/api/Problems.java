package org.loket.api;

import jakarta.ejb.EJBAccessException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.loket.kernel.Forbidden;
import org.loket.kernel.LoketException;
import org.loket.kernel.NotFound;

/** Says what went wrong by status and by the key under which people's pages have a text. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    static JsonObject told(String key) {
        return Json.createObjectBuilder().add("error", key).build();
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException said) return said.getResponse();
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(it -> it instanceof LoketException || it instanceof EJBAccessException)
                .findFirst()
                .map(Problems::answer)
                .orElseGet(() -> ours(thrown));
    }

    private static Response answer(Throwable cause) {
        if (cause instanceof NotFound missing) return said(Status.NOT_FOUND, missing.messageKey());
        if (cause instanceof LoketException told && !(cause instanceof Forbidden)) {
            return said(Status.BAD_REQUEST, told.messageKey());
        }
        return said(Status.FORBIDDEN, "forbidden");
    }

    private static Response ours(Throwable thrown) {
        LOG.error("a call of another system failed", thrown);
        return said(Status.SERVICE_UNAVAILABLE, "unavailable");
    }

    private static Response said(Status status, String key) {
        return Response.status(status).type(MediaType.APPLICATION_JSON).entity(told(key)).build();
    }
}
