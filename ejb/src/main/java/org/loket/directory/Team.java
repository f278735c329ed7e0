package org.loket.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.loket.kernel.Localised;

/**
 * A department or a part of one, known by the key of its directory group.
 *
 * <p>{@code calendar} is the key of its opening hours.
 */
@Entity
public class Team {

    @Id
    @Column(name = "team_key")
    private String key;

    private Localised name;
    private String email;
    private String calendar;

    protected Team() {}

    public Team(String key, Localised name, String email, String calendar) {
        this.key = key;
        this.name = name;
        this.email = email;
        this.calendar = calendar;
    }

    public String key() {
        return key;
    }

    public Localised name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String calendar() {
        return calendar;
    }
}
