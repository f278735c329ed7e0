package org.loket.house;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Has Arquillian open the house before it looks for a server. */
public class HouseExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(HouseKeeper.class);
    }
}
