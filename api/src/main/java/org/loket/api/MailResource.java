package org.loket.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import org.loket.channel.mail.GatewayDesk;
import org.loket.channel.mail.ImportDesk;
import org.loket.channel.mail.InboundView;

/** Where a mail gateway hands in what arrived, instead of a mailbox that is read. */
@Path("/mail")
@RequestScoped
public class MailResource {

    @Inject GatewayDesk desk;
    @Inject ImportDesk imports;
    @Context UriInfo address;

    /**
     * Takes a message as it travelled (RFC 5322). Handed in twice, it is kept once. When this
     * answers, it is kept.
     *
     * @param recipient the address it was sent to; empty for the desk's own
     * @param imported it is old mail of another desk: it keeps its date, nobody is answered, and
     *     the verdict is in the answer
     * @param length of the message, if it is said
     */
    @POST
    @Consumes("message/rfc822")
    @Produces(MediaType.APPLICATION_JSON)
    public Response receive(
            InputStream message,
            @QueryParam("to") String recipient,
            @QueryParam("imported") boolean imported,
            @HeaderParam("Content-Length") long length)
            throws IOException {
        if (length > GatewayDesk.MOST_BYTES) return tooLarge();
        java.nio.file.Path file = Files.createTempFile("loket-api", ".eml");
        try {
            long size = Bounded.copy(message, file, GatewayDesk.MOST_BYTES);
            if (size > GatewayDesk.MOST_BYTES) return tooLarge();
            if (size == 0) return said(Response.Status.BAD_REQUEST, "invalid.mailEmpty");
            String to = recipient == null ? "" : recipient.strip();
            if (imported) {
                InboundView mail = imports.bring(file, to);
                return created(mail.id(), told(mail));
            }
            long id = desk.receive(file, to);
            return created(id, Json.createObjectBuilder().add("id", id).build());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** What became of a message. */
    @GET
    @Path("{id: \\d{1,18}}")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject verdict(@PathParam("id") long id) {
        return told(desk.view(id));
    }

    private Response created(long id, JsonObject told) {
        return Response.created(address.getBaseUriBuilder().path("mail/" + id).build())
                .entity(told)
                .build();
    }

    private static JsonObject told(InboundView mail) {
        JsonObjectBuilder told =
                Json.createObjectBuilder()
                        .add("id", mail.id())
                        .add("mailbox", mail.mailbox())
                        .add("receivedAt", mail.receivedAt().toString())
                        .add("state", mail.status().name().toLowerCase(Locale.ROOT));
        if (mail.judged()) {
            told.add("verdict", mail.verdict().key()).add("reason", mail.reason());
        }
        if (mail.request() != null) told.add("request", mail.request());
        return told.build();
    }

    private static Response tooLarge() {
        return said(Response.Status.REQUEST_ENTITY_TOO_LARGE, "invalid.mailTooLarge");
    }

    private static Response said(Response.Status status, String key) {
        return Response.status(status).entity(Problems.told(key)).build();
    }
}
