package org.loket.soap;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.handler.MessageContext;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.cxf.annotations.EndpointProperties;
import org.apache.cxf.annotations.EndpointProperty;
import org.apache.cxf.interceptor.InInterceptors;
import org.loket.channel.legacy.PeerDoor;
import org.loket.channel.legacy.PeerReference;
import org.loket.channel.legacy.PeerStanding;
import org.loket.contract.AddMessage;
import org.loket.contract.AddMessageResponse;
import org.loket.contract.DeskPort;
import org.loket.contract.FileRequest;
import org.loket.contract.FileRequestResponse;
import org.loket.contract.GetAttachment;
import org.loket.contract.GetAttachmentResponse;
import org.loket.contract.GetRequest;
import org.loket.contract.GetRequestResponse;
import org.loket.contract.WithdrawRequest;
import org.loket.contract.WithdrawRequestResponse;

/**
 * What the contract offers. Who calls is known by {@link Guard}; what they may, {@link PeerDoor}
 * decides. XML is read up to a size that costs little memory: large files come beside it (MTOM).
 */
@WebService(
        serviceName = "Desk",
        portName = "DeskPort",
        targetNamespace = "urn:loket:desk:1",
        endpointInterface = "org.loket.contract.DeskPort",
        wsdlLocation = "WEB-INF/wsdl/desk.wsdl")
@InInterceptors(classes = Guard.class)
@EndpointProperties({
    @EndpointProperty(key = "org.apache.cxf.stax.maxXMLCharacters", value = "4000000"),
    @EndpointProperty(key = "org.apache.cxf.stax.maxTextLength", value = "1500000"),
    @EndpointProperty(key = "org.apache.cxf.stax.maxChildElements", value = "100"),
    @EndpointProperty(key = "org.apache.cxf.stax.maxElementCount", value = "1000"),
    @EndpointProperty(key = "org.apache.cxf.stax.maxElementDepth", value = "20"),
    @EndpointProperty(key = "attachment-max-size", value = "28311552")
})
public class SoapDesk implements DeskPort {

    @Resource WebServiceContext call;
    @Inject Hands hands;

    @Override
    public FileRequestResponse fileRequest(FileRequest asked) {
        try (Uploads uploads = Uploads.of(asked.getAttachment())) {
            return Writing.filed(
                    doing(
                            (door, system) ->
                                    door.file(system, Reading.filing(asked, uploads.all()))));
        }
    }

    @Override
    public GetRequestResponse getRequest(GetRequest asked) {
        PeerReference which = Reading.reference(asked.getRequest());
        long after = asked.getMessagesAfter() == null ? 0 : asked.getMessagesAfter();
        return Writing.request(doing((door, system) -> door.view(system, which)), after);
    }

    @Override
    public GetAttachmentResponse getAttachment(GetAttachment asked) {
        PeerReference which = Reading.reference(asked.getRequest());
        long id = asked.getAttachment();
        boolean inParts = inParts();
        return doing((door, system) -> StoredFile.answer(door, system, which, id, inParts));
    }

    @Override
    public AddMessageResponse addMessage(AddMessage asked) {
        PeerReference which = Reading.reference(asked.getRequest());
        try (Uploads uploads = Uploads.of(asked.getAttachment())) {
            PeerStanding now =
                    doing(
                            (door, system) ->
                                    door.say(
                                            system,
                                            which,
                                            asked.getKey(),
                                            asked.getText(),
                                            uploads.all()));
            AddMessageResponse response = new AddMessageResponse();
            response.setNumber(now.number());
            response.setStatus(Writing.status(now.status()));
            return response;
        }
    }

    @Override
    public WithdrawRequestResponse withdrawRequest(WithdrawRequest asked) {
        PeerReference which = Reading.reference(asked.getRequest());
        PeerStanding now = doing((door, system) -> door.withdraw(system, which));
        WithdrawRequestResponse response = new WithdrawRequestResponse();
        response.setNumber(now.number());
        response.setStatus(Writing.status(now.status()));
        return response;
    }

    private <T> T doing(BiFunction<PeerDoor, String, T> work) {
        String system = call.getUserPrincipal().getName();
        try {
            return hands.doing(system, door -> work.apply(door, system));
        } catch (RuntimeException e) {
            throw Faults.of(e);
        }
    }

    /** Whether the call came in parts (MTOM), so that the answer may too. */
    private boolean inParts() {
        var headers = (Map<?, ?>) call.getMessageContext().get(MessageContext.HTTP_REQUEST_HEADERS);
        return headers.entrySet().stream()
                .filter(header -> "Content-Type".equalsIgnoreCase((String) header.getKey()))
                .anyMatch(header -> header.getValue().toString().contains("multipart/"));
    }
}
