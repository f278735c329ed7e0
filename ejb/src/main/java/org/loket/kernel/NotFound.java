package org.loket.kernel;

/** There is no such thing, or the caller may not know of it. Key {@code notFound.THING}. */
public class NotFound extends LoketException {

    private static final long serialVersionUID = 1;

    public NotFound(String thing, Object... parameters) {
        super("notFound." + thing, parameters);
    }
}
