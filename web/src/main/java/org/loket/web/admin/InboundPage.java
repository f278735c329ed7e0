package org.loket.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.loket.channel.mail.InboundDesk;
import org.loket.channel.mail.InboundFilter;
import org.loket.channel.mail.InboundView;
import org.loket.channel.mail.Verdict;
import org.loket.kernel.Keyset;
import org.loket.kernel.Page;

/** The mails that arrived, the newest first, with what became of each. */
@Named
@RequestScoped
public class InboundPage {

    private static final String ADDRESS = "/admin/inbound";
    private static final String UNJUDGED = "unjudged";
    private static final int MOST_WORDS = 200;

    @Inject HttpServletRequest request;
    @Inject InboundDesk inbound;
    @Inject Reasons reasons;

    private String show;
    private String words;
    private Page<InboundView> page;

    @PostConstruct
    void read() {
        show = Optional.ofNullable(request.getParameter("show")).orElse("");
        words = Optional.ofNullable(request.getParameter("q")).map(String::strip).orElse("");
        if (words.length() > MOST_WORDS) words = words.substring(0, MOST_WORDS);
    }

    public String getShow() {
        return show;
    }

    public String getWords() {
        return words;
    }

    public List<Verdict> getVerdicts() {
        return List.of(Verdict.values());
    }

    public List<InboundView> getMails() {
        return page().rows();
    }

    public String why(InboundView mail) {
        return reasons.of(mail);
    }

    public String getOlder() {
        return page().next().map(place -> address("from", place)).orElse("");
    }

    public String getNewer() {
        return page().previous().map(place -> address("back", place)).orElse("");
    }

    private Page<InboundView> page() {
        if (page == null) {
            Keyset back = Keyset.parse(request.getParameter("back")).orElse(null);
            Keyset from =
                    back != null ? back : Keyset.parse(request.getParameter("from")).orElse(null);
            page = inbound.page(filter(), from, back != null);
        }
        return page;
    }

    private InboundFilter filter() {
        Optional<Verdict> verdict =
                Arrays.stream(Verdict.values()).filter(it -> it.key().equals(show)).findFirst();
        return new InboundFilter(verdict, show.equals(UNJUDGED), words);
    }

    private String address(String direction, Keyset place) {
        return new Address(ADDRESS)
                .with("show", show)
                .with("q", words)
                .with(direction, place.token())
                .toString();
    }
}
