package org.loket.kernel;

/** What was handed in breaks a rule that the person can mend. Key {@code invalid.RULE}. */
public class InvalidInput extends LoketException {

    private static final long serialVersionUID = 1;

    public InvalidInput(String rule, Object... parameters) {
        super("invalid." + rule, parameters);
    }
}
