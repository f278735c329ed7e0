package org.loket.demo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loket.catalogue.Service;
import org.loket.directory.Profile;
import org.loket.directory.Team;
import org.loket.kernel.Language;
import org.loket.request.NewRequest;
import org.loket.request.Status;

class DemoContentTest {

    private static final Set<String> LANGUAGES =
            Arrays.stream(Language.values()).map(Language::code).collect(toSet());
    private static final Pattern LINK = Pattern.compile("\\]\\((article|service):([^)]+)\\)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’][\\p{L}\\p{N}]+)*");

    private final DemoContent content = DemoContent.read();
    private final Map<String, Profile> people =
            content.people().stream().collect(toMap(Profile::username, identity()));

    @ParameterizedTest
    @ValueSource(strings = {"teams.json", "services.json", "articles.json"})
    void every_text_is_there_in_five_languages(String file) {
        DemoFiles.objects(file).forEach(json -> inFiveLanguages(json.getString("key"), json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "teams.json",
                "calendars.json",
                "services.json",
                "articles.json",
                "requests.json"
            })
    void every_key_is_used_once(String file) {
        assertThat(DemoFiles.objects(file))
                .extracting(json -> json.getString("key"))
                .doesNotHaveDuplicates();
    }

    @Test
    void there_are_nine_services_twelve_articles_and_forty_requests() {
        assertThat(content.teams()).hasSize(6);
        assertThat(content.services()).hasSize(9);
        assertThat(content.articles()).hasSize(12);
        assertThat(content.requests()).hasSize(40);
    }

    @Test
    void teams_and_services_refer_to_what_exists() {
        Set<String> teams = content.teams().stream().map(Team::key).collect(toSet());
        assertThat(content.teams())
                .allSatisfy(team -> assertThat(content.calendars()).containsKey(team.calendar()));
        assertThat(content.services())
                .extracting(Service::team)
                .allSatisfy(team -> assertThat(teams).contains(team));
        assertThat(content.people())
                .allSatisfy(
                        person -> {
                            assertThat(teams).containsAll(person.teams());
                            assertThat(teams).containsAll(person.department().stream().toList());
                        });
    }

    @Test
    void articles_are_worth_reading_and_link_to_what_exists() {
        Set<String> services = content.services().stream().map(Service::key).collect(toSet());
        List<JsonObject> articles = DemoFiles.objects("articles.json");
        Set<String> keys = articles.stream().map(json -> json.getString("key")).collect(toSet());
        for (JsonObject article : articles) {
            assertThat(services).contains(article.getString("service"));
            for (Language language : Language.values()) {
                String name = article.getString("key") + " in " + language;
                String body = DemoArticles.body(article.getString("key"), language);
                assertThat(WORD.matcher(LINK.matcher(body).replaceAll("]")).results().count())
                        .as(name)
                        .isBetween(120L, 260L);
                assertThat(body).as(name).contains("\n## ").containsPattern("\n(-|1\\.) ");
                LINK.matcher(body)
                        .results()
                        .forEach(
                                link ->
                                        assertThat(
                                                        link.group(1).equals("article")
                                                                ? keys
                                                                : services)
                                                .as(name)
                                                .contains(link.group(2)));
            }
        }
        assertThat(articles.stream().map(json -> json.getString("audience")))
                .contains("public", "signed-in", "agents");
    }

    @Test
    void translations_of_an_article_have_the_same_links() {
        for (JsonObject article : DemoFiles.objects("articles.json")) {
            String key = article.getString("key");
            Set<String> english = links(DemoArticles.body(key, Language.EN));
            assertThat(english).as(key).isNotEmpty();
            for (Language language : Language.values()) {
                assertThat(links(DemoArticles.body(key, language)))
                        .as(key + " in " + language)
                        .isEqualTo(english);
            }
        }
    }

    @Test
    void requests_are_filed_by_somebody_for_something_in_every_language() {
        Set<String> services = content.services().stream().map(Service::key).collect(toSet());
        for (DemoRequest request : content.requests()) {
            assertThat(services).as(request.key()).contains(request.form().service());
            assertThat(request.by().isPresent())
                    .as(request.key())
                    .isNotEqualTo(request.guest().isPresent());
            assertThat(people.keySet())
                    .as(request.key())
                    .containsAll(request.by().stream().toList());
            assertThat(request.form().subject()).as(request.key()).isNotBlank();
            assertThat(request.form().text()).as(request.key()).isNotBlank();
            assertThat(request.submission(99)).hasSizeLessThanOrEqualTo(64);
        }
        assertThat(content.requests())
                .extracting(request -> request.form().language())
                .contains(Language.values());
        assertThat(content.requests())
                .extracting(request -> request.form().service())
                .containsAll(services);
    }

    @Test
    void guests_file_only_where_no_account_is_needed() {
        Set<String> closedToGuests =
                content.services().stream()
                        .filter(Service::signInNeeded)
                        .map(Service::key)
                        .collect(toSet());
        assertThat(content.requests().stream().filter(r -> r.guest().isPresent()))
                .extracting(DemoRequest::form)
                .extracting(NewRequest::service)
                .isNotEmpty()
                .doesNotContainAnyElementsOf(closedToGuests);
    }

    @Test
    void steps_follow_the_process_and_reach_every_state() {
        List<DemoCourse> courses =
                content.requests().stream().map(r -> DemoCourse.of(r, content, people)).toList();
        assertThat(of(courses, Status.RECEIVED)).isEqualTo(10);
        assertThat(courses.stream().filter(c -> c.assigned() && !c.reopened())).hasSize(10);
        assertThat(of(courses, Status.WAITING)).isEqualTo(6);
        assertThat(of(courses, Status.RESOLVED)).isEqualTo(8);
        assertThat(of(courses, Status.CLOSED)).isEqualTo(4);
        assertThat(courses.stream().filter(DemoCourse::reopened)).hasSize(2);
    }

    @Test
    void whoever_speaks_says_something() {
        Set<DemoStep.Deed> silent =
                Set.of(
                        DemoStep.Deed.CLAIM,
                        DemoStep.Deed.RELEASE,
                        DemoStep.Deed.CONFIRM,
                        DemoStep.Deed.CLOSE);
        assertThat(content.requests().stream().flatMap(r -> r.steps().stream()))
                .allSatisfy(
                        step ->
                                assertThat(step.text().isBlank())
                                        .as(step.who() + " " + step.deed())
                                        .isEqualTo(silent.contains(step.deed())));
    }

    private static long of(List<DemoCourse> courses, Status status) {
        return courses.stream().filter(course -> course.status() == status).count();
    }

    private static Set<String> links(String markdown) {
        return Pattern.compile("\\]\\(([^)]+)\\)")
                .matcher(markdown)
                .results()
                .map(link -> link.group(1))
                .collect(toSet());
    }

    private static void inFiveLanguages(String where, JsonObject json) {
        for (Map.Entry<String, JsonValue> entry : json.entrySet()) {
            if (!(entry.getValue() instanceof JsonObject texts)) continue;
            Set<String> found = new HashSet<>(texts.keySet());
            found.retainAll(LANGUAGES);
            if (found.isEmpty()) continue;
            String text = where + "." + entry.getKey();
            assertThat(texts.keySet()).as(text).isEqualTo(LANGUAGES);
            assertThat(texts.values().stream().flatMap(DemoContentTest::said))
                    .as(text)
                    .hasSize(LANGUAGES.size())
                    .noneMatch(String::isBlank);
        }
    }

    private static Stream<String> said(JsonValue value) {
        return Stream.of(((JsonString) value).getString());
    }
}
