package org.loket.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.Set;
import org.loket.kernel.Language;

/**
 * What the identity provider says of somebody who signs in.
 *
 * @param subject the provider's stable id (OpenID Connect {@code sub})
 * @param department key of the home team, if any
 * @param teams keys of the teams the person is a member of
 */
public record Profile(
        @NotBlank String username,
        @NotBlank String subject,
        @NotBlank String name,
        String email,
        @NotNull Language language,
        Optional<String> department,
        @NotNull Set<String> teams,
        @NotNull Set<Role> roles) {}
