package org.loket.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.loket.channel.legacy.LinkDesk;
import org.loket.channel.legacy.LinkView;

/** Under which numbers other systems know the request that is shown. */
@Named("deskElsewhere")
@RequestScoped
public class Elsewhere {

    @Inject RequestPage page;
    @Inject LinkDesk desk;

    private List<LinkView> links;

    public List<LinkView> getLinks() {
        if (links == null) links = desk.of(page.getView().number());
        return links;
    }
}
