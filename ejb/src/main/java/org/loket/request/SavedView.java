package org.loket.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.Optional;

/** A filter of the desk's list that somebody keeps under a name. */
@Entity
class SavedView {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_view_seq")
    @SequenceGenerator(
            name = "saved_view_seq",
            sequenceName = "saved_view_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "person_id")
    private long person;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "view_kind")
    private TaskFilter.View view;

    private String team;
    private String service;

    @Column(name = "urgent_only")
    private boolean urgentOnly;

    protected SavedView() {}

    SavedView(long person, String name) {
        this.person = person;
        this.name = name;
    }

    void shows(TaskFilter filter) {
        view = filter.view();
        team = filter.team().orElse(null);
        service = filter.service().orElse(null);
        urgentOnly = filter.urgentOnly();
    }

    NamedView named() {
        return new NamedView(
                id,
                name,
                new TaskFilter(
                        view, Optional.ofNullable(team), Optional.ofNullable(service), urgentOnly));
    }
}
