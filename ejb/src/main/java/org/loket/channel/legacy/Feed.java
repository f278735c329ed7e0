package org.loket.channel.legacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.Length;

/** Where files of another system come from, and what their rows mean. */
@Entity
class Feed {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "feed_seq")
    @SequenceGenerator(name = "feed_seq", sequenceName = "feed_seq", allocationSize = 50)
    private Long id;

    @Version private int version;

    private String name;

    private boolean enabled;

    @Column(length = Length.LONG32)
    private String settings;

    /** The password or private key of the SFTP server, sealed; null if there is none. */
    @Column(name = "sealed_secret", length = Length.LONG32)
    private String secret;

    @Column(name = "sample_name")
    private String sampleName;

    @Column(length = Length.LONG32)
    private byte[] sample;

    protected Feed() {}

    Feed(FeedForm form) {
        write(form);
    }

    void write(FeedForm form) {
        name = form.get("name");
        settings = form.toJson();
    }

    void enable(boolean on) {
        enabled = on;
    }

    void secret(String sealed) {
        secret = sealed;
    }

    /** The beginning of a file by which the mapping is tried. */
    void sample(String fileName, byte[] bytes) {
        sampleName = fileName;
        sample = bytes;
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    boolean enabled() {
        return enabled;
    }

    FeedForm form() {
        return FeedForm.fromJson(settings);
    }

    FeedView view() {
        return new FeedView(id, name, enabled, form().values(), secret != null, sampleName);
    }

    /**
     * @throws IllegalStateException if the settings are not finished
     */
    Definition definition() {
        return new FeedReading(form()).definition();
    }

    String secret() {
        return secret;
    }

    String sampleName() {
        return sampleName;
    }

    byte[] sample() {
        return sample;
    }
}
