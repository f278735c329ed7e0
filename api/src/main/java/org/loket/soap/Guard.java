package org.loket.soap;

import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPFault;
import jakarta.xml.soap.SOAPMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.message.Message;
import org.apache.cxf.ws.security.SecurityConstants;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.LoketException;
import org.w3c.dom.Element;

/**
 * Lets in who bears a UsernameToken (OASIS Web Services Security UsernameToken Profile 1.1.1) with
 * a password, a nonce and the time; a Timestamp may stand beside it. Answers in the way in which
 * the call came: in parts (MTOM) or not.
 */
public class Guard extends WSS4JInInterceptor {

    /** Whether the call came by an encrypted way, for {@link Tokens}. */
    static final String ENCRYPTED = "org.loket.soap.encrypted";

    private volatile Contract contract;

    public Guard() {
        super(
                Map.of(
                        ConfigurationConstants.ACTION,
                        ConfigurationConstants.USERNAME_TOKEN,
                        ConfigurationConstants.PW_CALLBACK_REF,
                        new Passwords(),
                        ConfigurationConstants.IS_BSP_COMPLIANT,
                        "false",
                        VALIDATOR_MAP,
                        Map.<QName, Object>of(WSConstants.USERNAME_TOKEN, new Tokens())));
    }

    @Override
    public void handleMessage(SoapMessage message) {
        var request = (HttpServletRequest) message.get("HTTP.REQUEST");
        message.put(ENCRYPTED, request.isSecure());
        // Tokens keeps what was spent, for all nodes
        message.put(SecurityConstants.ENABLE_NONCE_CACHE, false);
        message.put(SecurityConstants.ENABLE_TIMESTAMP_CACHE, false);
        String type = String.valueOf(message.get(Message.CONTENT_TYPE));
        message.getExchange()
                .put(Message.MTOM_ENABLED, type.regionMatches(true, 0, "multipart/", 0, 10));
        try {
            super.handleMessage(message);
            contract(request).check(body(message));
        } catch (EJBException | LoketException e) {
            throw refused(Faults.of(e).getFault());
        }
    }

    /** As CXF knows it, for it makes another one of what comes from here otherwise. */
    private static SoapFault refused(SOAPFault said) {
        SoapFault fault = new SoapFault(said.getFaultString(), said.getFaultCodeAsQName());
        fault.setDetail(said.getDetail());
        return fault;
    }

    private Contract contract(HttpServletRequest request) {
        if (contract == null) {
            try (InputStream xsd =
                    request.getServletContext().getResourceAsStream("/WEB-INF/wsdl/desk.xsd")) {
                contract = new Contract(xsd);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return contract;
    }

    private static Element body(SoapMessage message) {
        try {
            var content = message.getContent(SOAPMessage.class).getSOAPBody().getChildElements();
            while (content.hasNext()) {
                if (content.next() instanceof Element element) return element;
            }
            throw new InvalidInput("contract", "the body is empty");
        } catch (SOAPException e) {
            throw new InvalidInput("contract", e.getMessage());
        }
    }

    @Override
    protected void checkActions(
            SoapMessage message, List<WSSecurityEngineResult> found, List<Integer> wanted)
            throws WSSecurityException {
        long tokens = found.stream().filter(it -> is(it, WSConstants.UT)).count();
        boolean more =
                found.stream().anyMatch(it -> !is(it, WSConstants.UT) && !is(it, WSConstants.TS));
        if (tokens != 1 || more) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.INVALID_SECURITY);
        }
    }

    private static boolean is(WSSecurityEngineResult result, int action) {
        return Integer.valueOf(action).equals(result.get(WSSecurityEngineResult.TAG_ACTION));
    }
}
