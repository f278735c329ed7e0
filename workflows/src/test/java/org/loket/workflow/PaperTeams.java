package org.loket.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.loket.directory.Team;
import org.loket.directory.Teams;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;

/** The demo's teams, without a database. */
final class PaperTeams extends Teams {

    private static final String ALL =
            "civil-affairs permits public-space it-service student-affairs library";

    @Override
    public List<Team> all() {
        return Stream.of(ALL.split(" ")).flatMap(key -> find(key).stream()).toList();
    }

    @Override
    public Optional<Team> find(String key) {
        return ALL.contains(key)
                ? Optional.of(
                        new Team(
                                key,
                                Localised.of(Map.of(Language.EN, key)),
                                "team@loket.example",
                                "usual"))
                : Optional.empty();
    }
}
