package org.loket.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.loket.request.NewRequest;
import org.loket.request.Upload;

/**
 * What an agent decides about a task.
 *
 * @param action key of the chosen {@link TaskAction}
 * @param text the reply or note that goes with it; null or blank for none
 * @param team key of the team that it is passed to; null where none is needed
 * @param submission a random token of the form that was filled in: handed in twice, it counts once
 * @param blind addresses that get the reply without the others knowing
 */
public record TaskAnswer(
        @NotBlank String action,
        @Size(max = NewRequest.MOST_TEXT) String text,
        String team,
        @NotBlank @Size(max = 64) String submission,
        @NotNull @Size(max = 20) List<Upload> uploads,
        @NotNull @Size(max = 20) List<String> blind) {

    /** That nobody gets unseen. */
    public TaskAnswer(
            String action, String text, String team, String submission, List<Upload> uploads) {
        this(action, text, team, submission, uploads, List.of());
    }

    /** An answer without files. */
    public static TaskAnswer of(String action, String text, String submission) {
        return new TaskAnswer(action, text, null, submission, List.of());
    }

    boolean saysNothing() {
        return (text == null || text.isBlank()) && uploads.isEmpty();
    }
}
