package org.loket.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.Optional;

/** A file that belongs to a message; its bytes are kept once, under their digest. */
@Entity
class Attachment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attachment_seq")
    @SequenceGenerator(
            name = "attachment_seq",
            sequenceName = "attachment_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "request_id")
    private long request;

    @Column(name = "message_id")
    private long message;

    @Column(name = "file_name")
    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "byte_count")
    private long size;

    private String sha256;

    @Column(name = "content_id")
    private String contentId;

    @Column(name = "shown_in_place")
    private boolean shownInPlace;

    protected Attachment() {}

    Attachment(Message message, String name, String mediaType, long size, String sha256) {
        this.request = message.request();
        this.message = message.id();
        this.name = name;
        this.mediaType = mediaType;
        this.size = size;
        this.sha256 = sha256;
    }

    /** The text that it came with shows it under that name. */
    void shownInPlace(String as) {
        contentId = as;
        shownInPlace = true;
    }

    Long id() {
        return id;
    }

    long request() {
        return request;
    }

    long message() {
        return message;
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    long size() {
        return size;
    }

    Optional<String> contentId() {
        return Optional.ofNullable(contentId);
    }

    boolean shownInPlace() {
        return shownInPlace;
    }

    String sha256() {
        return sha256;
    }
}
