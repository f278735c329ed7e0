package org.loket.web.look;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.loket.kernel.Clock;
import org.loket.kernel.Settings;

/** {@link When} for pages: in the visitor's language, seen from now. */
@Named("when")
@RequestScoped
public class Moments {

    @Inject Visitor visitor;
    @Inject Settings settings;
    @Inject Clock clock;

    private When when;
    private Instant now;

    @PostConstruct
    void look() {
        when = new When(visitor.language(), settings.zone());
        now = clock.now();
    }

    public String moment(Instant at) {
        return at == null ? "" : when.moment(at, now);
    }

    public String full(Instant at) {
        return at == null ? "" : when.full(at);
    }

    public String day(Instant at) {
        return at == null ? "" : when.day(at, now);
    }

    public String ago(Instant at) {
        return at == null ? "" : when.ago(at, now);
    }

    public String time(Instant at) {
        return when.time(at);
    }

    public String size(long bytes) {
        return when.size(bytes);
    }

    public ClockFace clock(Instant from, Instant due, boolean paused) {
        return ClockFace.of(from, due, paused, now, when);
    }

    public When words() {
        return when;
    }
}
