package org.loket.stack;

/** The stack could not do what it was asked; the message is for the person at the terminal. */
public class StackFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackFailed(String message) {
        super(message);
    }

    public StackFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
