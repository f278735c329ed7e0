package org.loket.channel.hook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * What an administrator says of a webhook.
 *
 * @param address where it is called: https, or http to this machine in the demonstration
 * @param personal whether it is told who asked, and what was written
 */
public record HookForm(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 1000) String address,
        @NotEmpty Set<HookEvent> events,
        boolean personal) {}
