package org.loket.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;

/** An entry of the service catalogue. */
@Entity
public class Service {

    @Id
    @Column(name = "service_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String process;
    private String team;

    @Column(name = "service_level")
    private String serviceLevel;

    @Column(name = "sign_in_needed")
    private boolean signInNeeded;

    private boolean closed;

    @Column(name = "sort_order")
    private int order;

    private Localised name;
    private Localised summary;
    private Localised promise;
    private Localised hint;
    private Localised keywords;

    protected Service() {}

    /**
     * The texts of a service as people read them.
     *
     * @param keywords other words under which people look for it; null if there are none
     */
    public record Texts(
            Localised name,
            Localised summary,
            Localised promise,
            Localised hint,
            Localised keywords) {

        /** Of a service that is found by its name and summary only. */
        public Texts(Localised name, Localised summary, Localised promise, Localised hint) {
            this(name, summary, promise, hint, null);
        }
    }

    /**
     * @param process key of the process that a request for this service runs
     * @param team key of the team that owns the service
     * @param serviceLevel key of the service level that is promised
     * @param order place in the list of services, the smallest first
     */
    public Service(
            String key,
            Kind kind,
            String process,
            String team,
            String serviceLevel,
            boolean signInNeeded,
            int order,
            Texts texts) {
        this.key = key;
        this.kind = kind;
        this.process = process;
        this.team = team;
        this.serviceLevel = serviceLevel;
        this.signInNeeded = signInNeeded;
        this.order = order;
        this.name = texts.name();
        this.summary = texts.summary();
        this.promise = texts.promise();
        this.hint = texts.hint();
        this.keywords = texts.keywords();
    }

    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    public String process() {
        return process;
    }

    public String team() {
        return team;
    }

    public String serviceLevel() {
        return serviceLevel;
    }

    public boolean signInNeeded() {
        return signInNeeded;
    }

    /** Takes no new requests. */
    public boolean closed() {
        return closed;
    }

    public Localised name() {
        return name;
    }

    public Localised summary() {
        return summary;
    }

    public Localised promise() {
        return promise;
    }

    public Localised hint() {
        return hint;
    }

    /** Whether one of these words, in small letters, occurs in what it says of itself. */
    boolean mentions(List<String> words, Language language) {
        String said =
                String.join(
                                " ",
                                name.in(language),
                                summary.in(language),
                                keywords == null ? "" : keywords.in(language))
                        .toLowerCase(language.locale());
        return words.stream().anyMatch(said::contains);
    }
}
