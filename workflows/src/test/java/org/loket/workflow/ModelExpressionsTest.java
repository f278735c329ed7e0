package org.loket.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the expressions of a model can reach. */
class ModelExpressionsTest {

    /** A bean that models may call. */
    public static final class Greeting {
        public String to(String who) {
            return "Hello " + who;
        }
    }

    private final ModelExpressions expressions =
            new ModelExpressions(Map.of("greeting", new Greeting()));

    @Test
    void a_named_bean_can_be_called() {
        assertThat(value("${greeting.to('Petra')}")).isEqualTo("Hello Petra");
    }

    @Test
    void values_can_be_compared() {
        assertThat(value("${1 == 1 and 'a' != 'b'}")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${''.class}",
                "${greeting.getClass().getClassLoader()}",
                "${greeting.class.protectionDomain}",
                "${greeting.to('x').concat('y')}",
                "${greeting.anything}",
                "${execution.processEngineServices.repositoryService}",
                "${execution.setVariable('a', 1)}"
            })
    void everything_else_is_refused(String expression) {
        assertThatThrownBy(() -> value(expression))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("may call the named beans only");
    }

    @Test
    void other_beans_are_not_there() {
        assertThatThrownBy(() -> value("${entityManager.clear()}"))
                .hasMessageContaining("entityManager");
    }

    private Object value(String expression) {
        return ((ProcessEngineConfigurationImpl)
                        PaperHouse.at("2026-03-17T10:00").engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(
                        context ->
                                expressions
                                        .createExpression(expression)
                                        .getValue(new ExecutionEntity()));
    }
}
