package org.loket.demo;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.loket.catalogue.Kind;
import org.loket.catalogue.Service;
import org.loket.directory.Profile;
import org.loket.directory.Role;
import org.loket.directory.Team;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;
import org.loket.knowledge.Article;
import org.loket.sla.Opening;
import org.loket.sla.OpeningHours;
import org.loket.sla.ServiceLevel;

/**
 * All that the demonstration begins with.
 *
 * @param calendars opening hours by the keys that teams refer to
 */
record DemoContent(
        Map<String, OpeningHours> calendars,
        List<Team> teams,
        List<Profile> people,
        List<ServiceLevel> levels,
        List<Service> services,
        List<Article> articles,
        List<DemoRequest> requests) {

    static DemoContent read() {
        List<JsonObject> services = DemoFiles.objects("services.json");
        return new DemoContent(
                DemoFiles.objects("calendars.json").stream()
                        .collect(toMap(json -> json.getString("key"), DemoContent::hours)),
                DemoFiles.objects("teams.json").stream().map(DemoContent::team).toList(),
                DemoFiles.objects("people.json").stream().map(DemoContent::person).toList(),
                services.stream().map(DemoContent::level).toList(),
                IntStream.range(0, services.size())
                        .mapToObj(place -> service(services.get(place), place + 1))
                        .toList(),
                DemoFiles.objects("articles.json").stream().map(DemoArticles::read).toList(),
                DemoFiles.objects("requests.json").stream().map(DemoRequest::of).toList());
    }

    /** The opening hours in which a service's promises are counted. */
    OpeningHours hoursOf(String service) {
        String team =
                services.stream()
                        .filter(s -> s.key().equals(service))
                        .findFirst()
                        .orElseThrow()
                        .team();
        return calendars.get(
                teams.stream()
                        .filter(t -> t.key().equals(team))
                        .findFirst()
                        .orElseThrow()
                        .calendar());
    }

    private static OpeningHours hours(JsonObject json) {
        List<Opening> week =
                json.getJsonObject("hours").entrySet().stream()
                        .flatMap(
                                day ->
                                        day.getValue().asJsonArray().stream()
                                                .map(span -> opening(day.getKey(), string(span))))
                        .toList();
        List<LocalDate> holidays =
                json.getJsonArray("holidays").stream()
                        .map(day -> LocalDate.parse(string(day)))
                        .toList();
        return new OpeningHours(ZoneId.of(json.getString("zone")), week, holidays);
    }

    private static Opening opening(String day, String span) {
        String[] times = span.split("-");
        return Opening.on(DayOfWeek.valueOf(day), times[0], times[1]);
    }

    private static Team team(JsonObject json) {
        return new Team(
                json.getString("key"),
                Localised.fromJson(json.getJsonObject("name")),
                json.getString("mail"),
                json.getString("calendar"));
    }

    /** Until they first sign in, the user name stands for the identity provider's id. */
    private static Profile person(JsonObject json) {
        String username = json.getString("username");
        return new Profile(
                username,
                "demo:" + username,
                json.getString("name"),
                username + "@loket.example",
                Language.of(json.getString("language")),
                Optional.ofNullable(json.getString("department", null)),
                json.getJsonArray("teams").stream().map(DemoContent::string).collect(toSet()),
                json.getJsonArray("roles").stream()
                        .map(role -> Role.valueOf(string(role).toUpperCase(Locale.ROOT)))
                        .collect(toSet()));
    }

    private static ServiceLevel level(JsonObject service) {
        JsonObject json = service.getJsonObject("serviceLevel");
        return new ServiceLevel(
                json.getString("key"),
                Duration.ofHours(json.getInt("responseHours")),
                Duration.ofHours(json.getInt("resolutionHours")),
                json.getInt("warnAt"));
    }

    private static Service service(JsonObject json, int place) {
        return new Service(
                json.getString("key"),
                Kind.of(json.getString("kind")),
                json.getString("process"),
                json.getString("team"),
                json.getJsonObject("serviceLevel").getString("key"),
                json.getBoolean("signInNeeded"),
                place,
                new Service.Texts(
                        Localised.fromJson(json.getJsonObject("name")),
                        Localised.fromJson(json.getJsonObject("summary")),
                        Localised.fromJson(json.getJsonObject("promise")),
                        Localised.fromJson(json.getJsonObject("hint")),
                        Localised.fromJson(json.getJsonObject("keywords"))));
    }

    private static String string(Object json) {
        return ((JsonString) json).getString();
    }
}
