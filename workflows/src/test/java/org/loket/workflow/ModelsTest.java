package org.loket.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;

/** What every model in the folder owes its readers. */
class ModelsTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/loket/workflow/models");

    static Stream<String> processes() throws IOException {
        return names().stream().filter(name -> name.endsWith(".bpmn"));
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void every_model_in_the_folder_is_deployed() throws IOException {
        assertThat(Models.BROUGHT_ALONG).containsExactlyInAnyOrderElementsOf(names());
    }

    @Test
    void what_is_unchanged_is_not_deployed_again() {
        var repository = PaperHouse.at("2026-03-17T10:00").engine.getRepositoryService();
        Models.deploy(repository);

        assertThat(repository.createProcessDefinitionQuery().list())
                .allSatisfy(process -> assertThat(process.getVersion()).isEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_step_has_a_name_in_every_language(String file) {
        PlainModel model = read(file);

        assertThat(model.name()).satisfies(ModelsTest::complete);
        assertThat(model.nodes()).isNotEmpty();
        for (PlainNode node : model.nodes()) {
            assertThat(node.name()).as(node.id()).satisfies(ModelsTest::complete);
            if (node.shown() == Shown.MAYBE) {
                assertThat(node.maybe()).as(node.id()).satisfies(ModelsTest::complete);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_task_says_what_is_to_be_done_in_every_language(String file) {
        List<PlainNode> tasks =
                read(file).nodes().stream().filter(node -> node.is("userTask")).toList();

        assertThat(tasks).isNotEmpty();
        for (PlainNode task : tasks) {
            assertThat(task.properties()).as(task.id()).containsKey("task.en");
            assertThat(task.task()).as(task.id()).satisfies(ModelsTest::complete);
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_action_has_a_name_in_every_language_and_a_reader(String file) {
        PlainModel model = read(file);
        List<PlainFlow> actions =
                model.flows().stream().filter(flow -> flow.outcome() != null).toList();

        assertThat(actions).isNotEmpty();
        for (PlainFlow action : actions) {
            assertThat(action.name()).as(action.id()).satisfies(ModelsTest::complete);
            assertThat(action.properties().get("says")).as(action.id()).isIn("reply", "note");
            assertThat(action.properties().get("must")).as(action.id()).isIn("yes", "no");
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_task_offers_actions_with_one_usual_way(String file) {
        PlainModel model = read(file);
        for (PlainNode task : model.nodes()) {
            if (!task.is("userTask")) continue;
            List<TaskAction> offered = Actions.of(model, task.id(), Language.EN);
            assertThat(offered).as(task.id()).hasSizeGreaterThan(1);
            assertThat(offered).as(task.id()).filteredOn(TaskAction::main).hasSize(1);
            assertThat(offered).as(task.id()).extracting(TaskAction::key).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_element_is_drawn(String file) {
        var bpmn = Bpmn.readModelFromStream(ModelsTest.class.getResourceAsStream("models/" + file));
        PlainModel model = ModelReader.read(bpmn);

        assertThat(model.nodes())
                .hasSameSizeAs(
                        bpmn.getModelElementsByType(
                                org.camunda.bpm.model.bpmn.instance.FlowNode.class));
        assertThat(model.flows())
                .hasSameSizeAs(
                        bpmn.getModelElementsByType(
                                org.camunda.bpm.model.bpmn.instance.SequenceFlow.class));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_process_keeps_promises_and_lets_the_requester_close_and_reopen(String file) {
        PlainModel model = read(file);
        Map<String, String> needed =
                Map.of("clockRings", "timer", "closeAsked", "message", "reopened", "message");

        needed.forEach(
                (element, on) ->
                        assertThat(model.node(element).properties()).containsEntry("on", on));
        assertThat(
                        Bpmn.readModelFromStream(
                                        ModelsTest.class.getResourceAsStream("models/" + file))
                                .getModelElementsByType(
                                        org.camunda.bpm.model.bpmn.instance.Message.class))
                .extracting(message -> message.getName())
                .contains(model.id() + ".reopened", "RequesterReplied", "RequesterClosed");
    }

    private static PlainModel read(String file) {
        return ModelReader.read(
                Bpmn.readModelFromStream(ModelsTest.class.getResourceAsStream("models/" + file)));
    }

    private static void complete(Localised texts) {
        assertThat(texts.texts()).containsOnlyKeys(Language.values());
        assertThat(texts.texts().values()).allSatisfy(text -> assertThat(text).isNotBlank());
    }
}
