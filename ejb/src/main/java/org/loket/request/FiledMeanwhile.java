package org.loket.request;

import org.loket.kernel.LoketException;

/** The same form was handed in twice at one moment, and the other one won. */
public class FiledMeanwhile extends LoketException {

    private static final long serialVersionUID = 1;

    FiledMeanwhile() {
        super("filedMeanwhile");
    }
}
