package org.loket.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A piece of a file's bytes. */
@Entity
@Table(name = "content_chunk")
@IdClass(Content.Key.class)
class Content {

    /** A file by its digest, and the place of the piece in it. */
    record Key(String sha256, int part) implements Serializable {}

    @Id private String sha256;

    @Id
    @Column(name = "part")
    private int part;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    @Column(name = "content_bytes")
    private byte[] bytes;

    protected Content() {}

    Content(String sha256, int part, byte[] bytes) {
        this.sha256 = sha256;
        this.part = part;
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
