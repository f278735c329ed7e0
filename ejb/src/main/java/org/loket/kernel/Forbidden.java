package org.loket.kernel;

/** The caller is known and may not do this. Key {@code forbidden.ACTION}. */
public class Forbidden extends LoketException {

    private static final long serialVersionUID = 1;

    public Forbidden(String action, Object... parameters) {
        super("forbidden." + action, parameters);
    }
}
