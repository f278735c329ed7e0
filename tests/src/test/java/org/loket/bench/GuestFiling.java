package org.loket.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.loket.house.GuestCounter;

/** A guest who files again and again, each time as a new guest with a form of its own. */
final class GuestFiling implements Load.Client {

    private static final String TEXT =
            """
            Since Monday the light in front of number 12 has been out. It is a dark corner and the school \
            is near, so in the morning children cross there without being seen. The lamp post has the \
            number 4471 on it. Could somebody have a look? Thank you very much for your help.""";

    private final GuestCounter counter;
    private final boolean openFirst;
    private GuestCounter.Form form;

    /**
     * @param openFirst whether opening the form belongs to each filing
     */
    GuestFiling(String house, boolean openFirst) {
        this.counter = new GuestCounter(house);
        this.openFirst = openFirst;
    }

    @Override
    public void act() throws Exception {
        if (form == null || openFirst) form = counter.open("street-problem");
        Map<String, String> hidden = new HashMap<>(form.hidden());
        hidden.put("submission", UUID.randomUUID().toString());
        var filled = new GuestCounter.Form(form.page(), hidden);
        GuestCounter.number(
                counter.send(filled, GuestCounter.typed("A street light is out", TEXT)));
    }
}
