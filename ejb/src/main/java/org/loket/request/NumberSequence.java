package org.loket.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The next free number of a year. */
@Entity
@Table(name = "request_number")
class NumberSequence {

    @Id
    @Column(name = "in_year")
    private int year;

    @Column(name = "next_number")
    private long next = 1;

    protected NumberSequence() {}

    NumberSequence(int year) {
        this.year = year;
    }

    long take(int count) {
        long first = next;
        next += count;
        return first;
    }
}
