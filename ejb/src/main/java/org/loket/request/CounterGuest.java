package org.loket.request;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Somebody without an account on the phone or at the counter.
 *
 * @param email where our mails reach them; null if nowhere
 */
public record CounterGuest(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 254) @Email(regexp = Guest.ADDRESS) String email) {}
