package org.loket.channel.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A piece of a message's source; all pieces together are a gzip file (RFC 1952). */
@Entity
@Table(name = "inbound_raw")
@IdClass(RawPart.Key.class)
class RawPart {

    /** A message and the place of the piece in it. */
    record Key(long inbound, int part) implements Serializable {}

    @Id
    @Column(name = "inbound_id")
    private long inbound;

    @Id
    @Column(name = "part")
    private int part;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    @Column(name = "content_bytes")
    private byte[] bytes;

    protected RawPart() {}

    RawPart(long inbound, int part, byte[] bytes) {
        this.inbound = inbound;
        this.part = part;
        this.bytes = bytes;
    }

    long inbound() {
        return inbound;
    }

    byte[] bytes() {
        return bytes;
    }
}
