package org.loket.workflow;

import java.util.Map;
import org.loket.catalogue.Catalogue;
import org.loket.catalogue.Kind;
import org.loket.catalogue.Service;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;

/** Whatever a service is called: civil affairs offers it. */
final class PaperCatalogue extends Catalogue {

    @Override
    public Service get(String key) {
        Localised text = Localised.of(Map.of(Language.EN, key));
        return new Service(
                key,
                Kind.SERVICE_REQUEST,
                "service-request",
                "civil-affairs",
                "usual",
                false,
                1,
                new Service.Texts(text, text, text, text));
    }
}
