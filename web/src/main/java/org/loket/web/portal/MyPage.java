package org.loket.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.loket.catalogue.Catalogue;
import org.loket.kernel.Keyset;
import org.loket.kernel.Page;
import org.loket.request.MyRequestRow;
import org.loket.request.RequestDesk;
import org.loket.web.look.Visitor;
import org.omnifaces.cdi.Param;

/** The list of one's own requests, the newest first. */
@Named
@RequestScoped
public class MyPage {

    @Inject Visitor visitor;
    @Inject Catalogue catalogue;
    @Inject RequestDesk desk;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    @Inject @Param private String show;
    @Inject @Param private String after;
    @Inject @Param private String before;

    private Page<MyRequestRow> page;

    @PostConstruct
    void load() {
        if (isOne()) return;
        boolean backwards = before != null;
        Keyset from = Keyset.parse(backwards ? before : after).orElse(null);
        page = desk.mine(!isAll(), from, backwards && from != null);
    }

    /** The address names a request: that is shown instead of the list. */
    public boolean isOne() {
        return number != null;
    }

    public boolean isAll() {
        return "all".equals(show);
    }

    public List<MyRequestRow> getRows() {
        return page.rows();
    }

    public String serviceOf(MyRequestRow row) {
        return catalogue.find(row.service()).map(s -> s.name().in(visitor.language())).orElse("");
    }

    /** The address of the next older page; empty at the end. */
    public String getOlder() {
        return page.next().map(at -> address() + "after=" + at.token()).orElse("");
    }

    /** The address of the next newer page; empty at the beginning. */
    public String getNewer() {
        return page.previous().map(at -> address() + "before=" + at.token()).orElse("");
    }

    private String address() {
        return isAll() ? "/my?show=all&" : "/my?";
    }
}
