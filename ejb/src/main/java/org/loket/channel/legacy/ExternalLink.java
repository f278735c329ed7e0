package org.loket.channel.legacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A request and the number under which another system knows it. */
@Entity
@Table(name = "external_link")
class ExternalLink {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "external_link_seq")
    @SequenceGenerator(
            name = "external_link_seq",
            sequenceName = "external_link_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "request_number")
    private String request;

    @Column(name = "system_key")
    private String system;

    @Column(name = "external_number")
    private String number;

    @Column(name = "linked_at")
    private Instant linkedAt;

    protected ExternalLink() {}

    ExternalLink(String request, String system, String number, Instant at) {
        this.request = request;
        this.system = system;
        this.number = number;
        this.linkedAt = at;
    }

    String request() {
        return request;
    }

    String number() {
        return number;
    }

    LinkView view() {
        return new LinkView(request, system, number, linkedAt);
    }
}
