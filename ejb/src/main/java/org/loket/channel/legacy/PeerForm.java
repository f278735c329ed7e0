package org.loket.channel.legacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * What an administrator says of a system that calls us.
 *
 * @param services keys of those that it may file for
 */
public record PeerForm(
        @NotBlank @Size(max = 100) String name,
        @NotEmpty @Size(max = 50) Set<@NotBlank @Size(max = 64) String> services) {}
