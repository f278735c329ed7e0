package org.loket.kernel;

/** The action does not fit the state the thing is in. Key {@code notAllowedNow.ACTION}. */
public class NotAllowedNow extends LoketException {

    private static final long serialVersionUID = 1;

    public NotAllowedNow(String action, Object... parameters) {
        super("notAllowedNow." + action, parameters);
    }
}
