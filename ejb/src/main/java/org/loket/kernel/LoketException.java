package org.loket.kernel;

import jakarta.ejb.ApplicationException;

/**
 * Something a person can be told: a key of the message bundles and the parameters for it. Rolls
 * back.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class LoketException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String messageKey;
    private final transient Object[] parameters;

    protected LoketException(String messageKey, Object... parameters) {
        super(messageKey + java.util.Arrays.toString(parameters));
        this.messageKey = messageKey;
        this.parameters = parameters;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] parameters() {
        return parameters == null ? new Object[0] : parameters.clone();
    }
}
