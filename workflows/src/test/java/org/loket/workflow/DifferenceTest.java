package org.loket.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.loket.workflow.ModelChange.Detail;
import org.loket.workflow.ModelChange.Fate;

/** What is said of two versions of a model. */
class DifferenceTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/loket/workflow/models");

    private String question;

    @BeforeEach
    void read() throws IOException {
        question = Files.readString(FOLDER.resolve("question.bpmn"));
    }

    @Test
    void what_is_only_moved_or_written_otherwise_is_the_same() throws Exception {
        assertThat(between(question, question.replace("x=\"152\"", "x=\"999\""))).isEmpty();
        assertThat(between(question, question.replace(" />", "/>"))).isEmpty();
    }

    @Test
    void a_name_that_changed_is_told_with_both() throws Exception {
        String after =
                question.replace("name=\"Our answer\"", "name=\"Our reply\"")
                        .replace("value=\"Ons antwoord\"", "value=\"Onze reactie\"");

        assertThat(between(question, after))
                .containsExactly(
                        new ModelChange(
                                Fate.CHANGED,
                                "answer",
                                "userTask",
                                "Our reply",
                                List.of(
                                        new Detail("name", "Our answer", "Our reply"),
                                        new Detail("name.nl", "Ons antwoord", "Onze reactie"))));
    }

    @Test
    void what_came_and_what_went_is_told() throws Exception {
        String after = question.replace("id=\"unopposed\"", "id=\"unopposedNow\"");

        assertThat(between(question, after))
                .extracting(ModelChange::fate, ModelChange::element)
                .contains(tuple(Fate.NEW, "unopposedNow"), tuple(Fate.GONE, "unopposed"));
    }

    @Test
    void an_expression_that_changed_is_told_where_it_stands() throws Exception {
        String after =
                question.replaceFirst(
                        "\\$\\{clockSteps.silenceEnds\\(execution\\)}", "2026-03-17T10:00:00");

        assertThat(between(question, after))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.element()).isEqualTo("silence");
                            assertThat(it.details())
                                    .containsExactly(
                                            new Detail(
                                                    "timerEventDefinition.timeDate.text",
                                                    "${clockSteps.silenceEnds(execution)}",
                                                    "2026-03-17T10:00:00"));
                        });
    }

    @Test
    void the_cell_of_a_table_that_changed_is_told() throws Exception {
        String routing = Files.readString(FOLDER.resolve("routing.dmn"));

        assertThat(between(routing, routing.replace("<text>4</text>", "<text>5</text>")))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.element()).isEqualTo("library-priority");
                            assertThat(it.details())
                                    .containsExactly(new Detail("text.text", "4", "5"));
                        });
    }

    private static List<ModelChange> between(String before, String after) throws Exception {
        return Difference.of(SafeXml.read(before), SafeXml.read(after));
    }
}
