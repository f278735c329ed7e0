package org.loket.request;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody without an account: a name, and an address that our mails reach. */
public record Guest(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 254) @Email(regexp = ADDRESS) String email) {

    /** What can be an address that our mails reach. */
    static final String ADDRESS = "[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]+";
}
