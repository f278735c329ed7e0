package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Lets a form count once, also if it is handed in twice at the same moment. */
@ApplicationScoped
class FiledOnce {

    @Inject FilingDesk filing;

    Receipt file(NewRequest form, Supplier<Receipt> file) {
        try {
            return file.get();
        } catch (FiledMeanwhile e) {
            return filing.filedBefore(form.submission()).orElseThrow(() -> e);
        }
    }
}
