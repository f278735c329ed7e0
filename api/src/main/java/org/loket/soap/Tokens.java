package org.loket.soap;

import jakarta.ejb.EJBException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.cxf.message.Message;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.ext.WSSecurityException.ErrorCode;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.message.token.UsernameToken;
import org.apache.wss4j.dom.validate.Credential;
import org.apache.wss4j.dom.validate.UsernameTokenValidator;
import org.loket.kernel.Secrets;

/**
 * Checks a UsernameToken: the password, as a digest or, by an encrypted way, as it is; the time,
 * which WSS4J has compared with ours; and that the nonce is new, on whichever node.
 */
class Tokens extends UsernameTokenValidator {

    /** As long as WSS4J takes a token for fresh, and what clocks may differ by. */
    private static final Duration FRESH = Duration.ofMinutes(7);

    @Override
    public Credential validate(Credential credential, RequestData data) throws WSSecurityException {
        UsernameToken token = credential.getUsernametoken();
        boolean complete =
                token != null
                        && token.getNonce() != null
                        && token.getCreatedDate() != null
                        && token.getPassword() != null;
        if (!complete || !(token.isHashed() || encrypted(data))) throw refused(null);
        Credential checked = super.validate(credential, data);
        if (!spend(token)) throw refused(null);
        return checked;
    }

    private static boolean encrypted(RequestData data) {
        return Boolean.TRUE.equals(((Message) data.getMsgContext()).get(Guard.ENCRYPTED));
    }

    private static boolean spend(UsernameToken token) throws WSSecurityException {
        Instant until = token.getCreatedDate().plus(FRESH);
        String text = token.getName() + '\n' + token.getNonce() + '\n' + token.getCreated();
        byte[] digest = Secrets.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        try {
            return Passwords.hands().spend(HexFormat.of().formatHex(digest), until);
        } catch (EJBException e) {
            throw refused(e);
        }
    }

    private static WSSecurityException refused(Exception cause) {
        return cause == null
                ? new WSSecurityException(ErrorCode.FAILED_AUTHENTICATION)
                : new WSSecurityException(ErrorCode.FAILED_AUTHENTICATION, cause);
    }
}
