package org.loket.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.loket.catalogue.Catalogue;
import org.loket.catalogue.ServiceCard;
import org.loket.kernel.Clock;
import org.loket.kernel.Settings;
import org.loket.knowledge.ArticleCard;
import org.loket.knowledge.KnowledgeDesk;
import org.loket.sla.Calendars;
import org.loket.web.look.Visitor;

/** The front page: a question first, then what we do and what others read. */
@Named
@RequestScoped
public class HomePage {

    private static final int SHOWN = 6;

    @Inject Visitor visitor;
    @Inject Catalogue catalogue;
    @Inject KnowledgeDesk knowledge;
    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject Clock clock;

    private List<ServiceCard> services;
    private List<ArticleCard> asked;
    private List<ArticleCard> read;
    private OpeningWords hours;

    @PostConstruct
    void load() {
        services = catalogue.open(visitor.language());
        asked = knowledge.oftenAsked(visitor.language(), 3);
        read = knowledge.mostRead(visitor.language(), 5);
        hours =
                calendars
                        .find(settings.calendar())
                        .map(h -> OpeningWords.of(h, clock.now(), visitor.language()))
                        .orElse(null);
    }

    public List<ServiceCard> getServices() {
        return services.subList(0, Math.min(SHOWN, services.size()));
    }

    public int getAllServices() {
        return services.size();
    }

    public boolean isMoreServices() {
        return services.size() > SHOWN;
    }

    public List<ArticleCard> getAsked() {
        return asked;
    }

    public List<ArticleCard> getRead() {
        return read;
    }

    /** Null where no calendar is set up. */
    public OpeningWords getHours() {
        return hours;
    }
}
