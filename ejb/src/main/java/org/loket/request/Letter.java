package org.loket.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * What came with a message that was a letter or a mail, beside its text.
 *
 * @param sender the address it came from
 * @param subject as it stood there
 * @param checked whether it is certain that it came from there
 * @param quoted what was said earlier and is repeated; empty where nothing is
 * @param signature empty where there is none
 * @param html all of it with its layout, harmless; empty where it came without
 * @param seal what its signature and encryption are worth; empty if it came without
 */
public record Letter(
        @NotNull @Size(max = 254) String sender,
        @NotNull @Size(max = 400) String subject,
        boolean checked,
        @NotNull String quoted,
        @NotNull String signature,
        @NotNull Optional<String> html,
        @NotNull Optional<Seal> seal) {}
