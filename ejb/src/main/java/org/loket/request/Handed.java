package org.loket.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** A request that another system hands in for somebody who has no account with us. */
public record Handed(
        @NotNull @Valid NewRequest form, @NotNull @Valid Guest guest, @NotNull Terms terms) {}
