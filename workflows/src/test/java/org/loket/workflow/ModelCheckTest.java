package org.loket.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loket.studio.ModelKey;
import org.loket.studio.ModelKind;

/** What keeps a model from being published. The engine is real. */
class ModelCheckTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/loket/workflow/models");
    private static final ModelKey QUESTION = new ModelKey(ModelKind.PROCESS, "question");
    private static final ModelKey ROUTING = new ModelKey(ModelKind.DECISION, "routing");

    private final ModelCheck check = check();

    static ModelCheck check() {
        var house = PaperHouse.at("2026-03-17T10:00").engine;
        ModelCheck check = new ModelCheck();
        check.repository = house.getRepositoryService();
        check.engine =
                new EngineReading() {
                    @Override
                    CommandExecutor commands() {
                        return ((ProcessEngineConfigurationImpl)
                                        house.getProcessEngineConfiguration())
                                .getCommandExecutorTxRequired();
                    }
                };
        return check;
    }

    @Test
    void what_loket_brings_along_can_be_published() {
        assertThat(check.of(QUESTION, question())).isEmpty();
        assertThat(check.of(ROUTING, read("routing.dmn"))).isEmpty();
        assertThat(
                        check.of(
                                new ModelKey(ModelKind.PROCESS, "service-request"),
                                read("service-request.bpmn")))
                .isEmpty();
    }

    @Test
    void what_is_checked_is_not_deployed() {
        var repository = PaperHouse.at("2026-03-17T10:00").engine.getRepositoryService();
        long before = repository.createProcessDefinitionQuery().count();
        check.of(new ModelKey(ModelKind.PROCESS, "other"), question().replace("question", "other"));

        assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(before);
    }

    @Test
    void xml_that_is_broken_says_where() {
        Finding found = only(QUESTION, question().replace("</bpmn:process>", ""));

        assertThat(found.rule()).isEqualTo("xml");
        assertThat(found.line()).isGreaterThan(100);
        assertThat(found.blocks()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE a SYSTEM 'http://localhost:1/evil.dtd'>",
                "<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
            })
    void a_document_type_is_refused_and_so_is_every_entity(String doctype) {
        String attack = question().replace("?>", "?>" + doctype);

        assertThat(only(QUESTION, attack).rule()).isEqualTo("xml");
        assertThat(only(ROUTING, read("routing.dmn").replace("?>", "?>" + doctype)).rule())
                .isEqualTo("xml");
    }

    @Test
    void a_huge_file_and_a_bottomless_one_are_refused() {
        String huge = question() + " ".repeat(SafeXml.MOST_BYTES);
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);

        assertThat(only(QUESTION, huge).rule()).isEqualTo("tooLarge");
        assertThat(only(QUESTION, deep).rule()).isEqualTo("xml");
    }

    @Test
    void a_file_that_is_just_not_too_large_is_read() {
        String padding = "<!--" + "x".repeat(SafeXml.MOST_BYTES - question().length() - 4000);
        String large =
                question().replace("</bpmn:definitions>", padding + "--></bpmn:definitions>");

        assertThat(check.of(QUESTION, large)).isEmpty();
    }

    @Test
    void another_encoding_and_another_kind_of_model_are_refused() {
        assertThat(only(QUESTION, question().replace("UTF-8", "ISO-8859-1")).rule())
                .isEqualTo("encoding");
        assertThat(only(QUESTION, read("routing.dmn")).rule()).isEqualTo("kind.PROCESS");
        assertThat(only(ROUTING, question()).rule()).isEqualTo("kind.DECISION");
        assertThat(only(QUESTION, "<html/>").rule()).isEqualTo("kind.PROCESS");
    }

    @Test
    void the_engine_says_what_it_does_not_understand_and_where() {
        List<Finding> found =
                check.of(QUESTION, question().replace("messageRef=\"requesterClosed\"", ""));

        assertThat(found)
                .filteredOn(it -> it.rule().equals("engine"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.line()).isPositive())
                .anySatisfy(it -> assertThat(it.element()).isEqualTo("closeAsked"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${requestSteps.getClass().getClassLoader()}",
                "${requestSteps.class}",
                "${requestSteps['closed'](execution, 'SILENCE')}",
                "${execution.processEngineServices.runtimeService}",
                "${runtimeService.deleteProcessInstance('a', 'b')}",
                "${requestSteps.course}",
                "${requestSteps.noSuchThing(execution)}",
                "${requestSteps.closed(execution)}",
                "${currentUser()}",
                "${requestSteps.closed(execution, ''.concat('x'))}",
                "#{execution.setVariable('a', 1)}"
            })
    void expressions_call_the_named_beans_only(String attack) {
        String xml = question().replace("${requestSteps.closed(execution, 'SILENCE')}", attack);

        assertThat(xml).isNotEqualTo(question());
        assertThat(check.of(QUESTION, xml))
                .anySatisfy(
                        it -> {
                            assertThat(it.rule()).isEqualTo("call");
                            assertThat(it.element()).isEqualTo("closed");
                            assertThat(it.blocks()).isTrue();
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camunda:class=\"java.lang.Runtime\"",
                "camunda:delegateExpression=\"${requestSteps}\"",
                "camunda:type=\"shell\"",
                "camunda:type=\"external\" camunda:topic=\"x\"",
                "xmlns:a=\"http://activiti.org/bpmn\" a:class=\"java.lang.Runtime\""
            })
    void steps_run_no_code_of_their_own(String attack) {
        String xml =
                question().replace("camunda:expression=\"${clockSteps.ring(execution)}\"", attack);

        assertThat(xml).isNotEqualTo(question());
        assertThat(rules(xml)).contains("code ring");
    }

    @Test
    void scripts_are_refused_wherever_they_are() {
        String task =
                question()
                        .replace("<bpmn:serviceTask", "<bpmn:scriptTask")
                        .replace("</bpmn:serviceTask", "</bpmn:scriptTask");
        String condition =
                question()
                        .replace(
                                "<bpmn:conditionExpression xsi",
                                "<bpmn:conditionExpression language=\"groovy\" xsi");
        String listener =
                question()
                        .replace(
                                "<camunda:executionListener event=\"start\""
                                        + " expression=\"${routing.look(execution)}\" />",
                                "<camunda:executionListener event=\"start\"><camunda:script"
                                        + " scriptFormat=\"javascript\">1</camunda:script>"
                                        + "</camunda:executionListener>");
        String clazz =
                question()
                        .replace(
                                "expression=\"${routing.look(execution)}\"",
                                "class=\"java.lang.Runtime\"");

        assertThat(rules(task)).contains("script ring");
        assertThat(rules(condition)).contains("script send");
        assertThat(rules(listener)).contains("script route");
        assertThat(rules(clazz)).contains("code route");
    }

    @Test
    void every_path_comes_to_an_end() {
        String loose =
                question()
                        .replace(
                                "sourceRef=\"silence\" targetRef=\"closed\"",
                                "sourceRef=\"silence\" targetRef=\"silence\"");
        String cut = question().replaceFirst("<bpmn:sequenceFlow id=\"toAnswer\"[^>]*/>", "");

        assertThat(rules(loose)).contains("unreached closed", "endless silence");
        assertThat(rules(cut)).contains("endless route");
    }

    @ParameterizedTest
    @CsvSource({
        "timeDate, 2026-03-17T10:00:00, true",
        "timeDuration, P5D, true",
        "timeDuration, five days, false",
        "timeCycle, R3/PT10M, true",
        "timeCycle, now and then, false",
        "timeDate, '', false"
    })
    void timers_say_a_time(String how, String when, boolean fits) {
        String xml =
                question()
                        .replaceFirst(
                                "<bpmn:timeDate[^>]*>\\$\\{clockSteps.silenceEnds\\(execution\\)}</bpmn:timeDate>",
                                "<bpmn:"
                                        + how
                                        + " xsi:type=\"bpmn:tFormalExpression\">"
                                        + when
                                        + "</bpmn:"
                                        + how
                                        + ">");

        assertThat(xml).isNotEqualTo(question());
        if (fits) {
            assertThat(rules(xml)).isEmpty();
        } else {
            assertThat(rules(xml)).contains("timer silence");
        }
    }

    @Test
    void what_it_names_is_there() {
        assertThat(rules(question().replace("decisionRef=\"routing\"", "decisionRef=\"nowhere\"")))
                .contains("table route");
        assertThat(
                        rules(
                                question()
                                        .replace(
                                                "<bpmn:userTask id=\"answer\"",
                                                "<bpmn:userTask camunda:formKey=\"x\" id=\"answer\"")))
                .contains("form answer");
        assertThat(
                        rules(
                                question()
                                        .replace(
                                                "<bpmn:userTask id=\"answer\"",
                                                "<bpmn:userTask camunda:candidateGroups=\"x\" id=\"answer\"")))
                .contains("team answer");
    }

    @Test
    void it_takes_no_name_of_another() {
        assertThat(
                        rules(
                                question()
                                        .replace(
                                                "process id=\"question\"",
                                                "process id=\"service-request\"")
                                        .replace(
                                                "bpmnElement=\"question\"",
                                                "bpmnElement=\"service-request\"")))
                .contains("key service-request");
        assertThat(rules(question().replace("question.reopened", "service-request.reopened")))
                .contains("message reopened", "reopened question");
    }

    @Test
    void what_people_read_is_there_in_every_language() {
        Finding found =
                only(
                        QUESTION,
                        question()
                                .replaceFirst(
                                        "<camunda:property name=\"name.cs\" value=\"Naše odpověď\" />",
                                        ""));

        assertThat(found.rule()).isEqualTo("words.name");
        assertThat(found.element()).isEqualTo("answer");
        assertThat(found.what()).isEqualTo("cs");
        assertThat(rules(question().replace(" name=\"Our answer\"", "")))
                .contains("nameless answer");
        assertThat(rules(question().replace("name=\"task.it\"", "name=\"task.xx\"")))
                .contains("words.task answer");
        assertThat(rules(question().replace("value=\"maybe\"", "value=\"perhaps\"")))
                .contains("shown waiting");
    }

    @Test
    void tables_read_values_and_call_nothing() {
        String routing = read("routing.dmn");

        assertThat(
                        only(
                                        ROUTING,
                                        routing.replace(
                                                "<text>owner</text>", "<text>''.getClass()</text>"),
                                        "call")
                                .element())
                .isEqualTo("danger-team");
        assertThat(
                        only(
                                        ROUTING,
                                        routing.replace(
                                                "<text>service</text>",
                                                "<text>execution.id</text>"),
                                        "call")
                                .element())
                .isEqualTo("in-service");
        assertThat(
                        check.of(
                                ROUTING,
                                routing.replace(
                                        "<inputExpression id=\"in-kind-expression\"",
                                        "<inputExpression expressionLanguage=\"groovy\""
                                                + " id=\"in-kind-expression\"")))
                .extracting(Finding::rule)
                .contains("language");
        assertThat(check.of(ROUTING, routing.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"LAST\"")))
                .extracting(Finding::rule)
                .contains("engine");
        assertThat(check.of(new ModelKey(ModelKind.DECISION, "other"), routing))
                .extracting(Finding::rule)
                .contains("decisionKey");
    }

    @Test
    void extensions_that_nobody_knows_are_no_fault() {
        String xml =
                question()
                        .replace(
                                "<bpmn:extensionElements>",
                                "<bpmn:extensionElements><v:thing xmlns:v=\"urn:vendor\" v:a=\"1\">x</v:thing>");

        assertThat(check.of(QUESTION, xml)).isEmpty();
    }

    private List<String> rules(String xml) {
        return check.of(QUESTION, xml).stream()
                .map(it -> it.rule() + " " + it.element())
                .distinct()
                .toList();
    }

    private Finding only(ModelKey key, String xml) {
        List<Finding> found = check.of(key, xml);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Finding only(ModelKey key, String xml, String rule) {
        return check.of(key, xml).stream()
                .filter(it -> it.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static String question() {
        return read("question.bpmn");
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
