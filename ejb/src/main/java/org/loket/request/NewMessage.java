package org.loket.request;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What somebody adds to a request.
 *
 * @param submission a random token of the form that was filled in: handed in twice, it is added
 *     once
 * @param blind addresses that get a mail with it without the others knowing; only for an answer
 */
public record NewMessage(
        @NotBlank @Size(max = NewRequest.MOST_TEXT) String text,
        @NotNull Channel channel,
        @NotBlank @Size(max = 64) String submission,
        @NotNull @Size(max = 20) List<Upload> uploads,
        @NotNull @Size(max = 20)
                List<@NotNull @Size(max = 254) @Email(regexp = Guest.ADDRESS) String> blind) {

    /** That nobody gets unseen. */
    public NewMessage(String text, Channel channel, String submission, List<Upload> uploads) {
        this(text, channel, submission, uploads, List.of());
    }
}
