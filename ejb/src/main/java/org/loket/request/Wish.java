package org.loket.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What whoever handed a request in has decided already; the routing keeps to it.
 *
 * @param team key of the team; null: the routing chooses
 * @param priority 1 (urgent) to 4 (low); null: the routing chooses
 */
@Embeddable
public record Wish(
        @Column(name = "wished_team") String team,
        @Column(name = "wished_priority") Integer priority) {

    static final Wish NONE = new Wish(null, null);
}
