package org.loket.workflow;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * Tells before it runs what {@link ModelExpressions} would refuse when it does: an expression reads
 * variables and calls public methods of the named beans.
 */
final class Callable {

    private static final Set<String> FUNCTIONS = Set.of("now", "dateTime");
    private static final Set<String> OF_THE_ENGINE =
            Set.of("execution", "task", "caseExecution", "externalTask");

    private final Builder builder = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private final Map<String, Class<?>> beans;

    Callable(Map<String, Class<?>> beans) {
        this.beans = beans;
    }

    /** What is wrong with it: a rule and the words it is about. */
    record Objection(String rule, String what) {}

    Optional<Objection> against(String expression) {
        try {
            return against(builder.build(expression).getRoot());
        } catch (TreeBuilderException e) {
            return Optional.of(new Objection("expression", expression));
        }
    }

    private Optional<Objection> against(Node node) {
        if (node instanceof AstFunction call && !FUNCTIONS.contains(call.getName())) {
            return Optional.of(new Objection("call", call.getName()));
        }
        if (node instanceof AstMethod call) {
            Node called = call.getChild(0);
            Node parameters = call.getChild(1);
            if (!allowed(called, parameters.getCardinality())) {
                return Optional.of(new Objection("call", words(called)));
            }
            return against(parameters);
        }
        if (node instanceof AstProperty read && !readable(read)) {
            return Optional.of(new Objection("call", words(read)));
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            Optional<Objection> below = against(node.getChild(i));
            if (below.isPresent()) return below;
        }
        return Optional.empty();
    }

    private boolean allowed(Node called, int parameters) {
        if (!(called.getChild(0) instanceof AstIdentifier bean)) return false;
        Class<?> type = beans.get(bean.getName());
        if (type == null || called.getCardinality() != 1) return false;
        String name = words(called).substring(bean.getName().length() + 1);
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getName().equals(name))
                .map(Method::getParameterCount)
                .anyMatch(count -> count == parameters);
    }

    /** Of a variable, which may be a table's result; never of a bean or of the engine. */
    private boolean readable(AstProperty read) {
        return read.getChild(0) instanceof AstIdentifier of
                && !beans.containsKey(of.getName())
                && !OF_THE_ENGINE.contains(of.getName())
                && !words(read).contains("class");
    }

    private static String words(Node node) {
        return ((org.camunda.bpm.impl.juel.AstNode) node).getStructuralId(null);
    }
}
