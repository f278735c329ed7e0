package org.loket.soap;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.apache.wss4j.common.ext.WSPasswordCallback;

/** Says what a system has to prove that it knows; nothing for one that may not call. */
class Passwords implements CallbackHandler {

    @Override
    public void handle(Callback[] callbacks) throws IOException, UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (!(callback instanceof WSPasswordCallback asked)) {
                throw new UnsupportedCallbackException(callback);
            }
            hands().password(asked.getIdentifier()).ifPresent(asked::setPassword);
        }
    }

    static Hands hands() {
        return CDI.current().select(Hands.class).get();
    }
}
