package org.loket.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.loket.kernel.Language;

/**
 * What somebody files.
 *
 * @param submission a random token of the form that was filled in: handed in twice, it is filed
 *     once
 */
public record NewRequest(
        @NotBlank @Size(max = 64) String service,
        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = NewRequest.MOST_TEXT) String text,
        @NotNull Language language,
        @NotNull Channel channel,
        @NotBlank @Size(max = 64) String submission,
        @NotNull @Size(max = 20) List<Upload> uploads) {

    /** Most characters of a description or reply. */
    public static final int MOST_TEXT = 20_000;
}
