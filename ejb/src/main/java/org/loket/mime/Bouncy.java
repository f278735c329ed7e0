package org.loket.mime;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Bouncy Castle as far as mails need it: made when the first signed or encrypted mail comes, and
 * not announced to the rest of the server.
 */
final class Bouncy {

    static final Provider CASTLE = new BouncyCastleProvider();

    private Bouncy() {}
}
