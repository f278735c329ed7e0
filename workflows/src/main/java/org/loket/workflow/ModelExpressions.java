package org.loket.workflow;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Lets the expressions of models read variables and call methods of a fixed set of beans, and
 * nothing else: a model can be written by an administrator in the browser and must not reach into
 * the server.
 */
final class ModelExpressions extends JuelExpressionManager {

    ModelExpressions(Map<Object, Object> beans) {
        super(Map.copyOf(beans));
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver guarded = new CompositeELResolver();
        guarded.add(new Guard(beans));
        guarded.add(super.createElResolver());
        return guarded;
    }

    /** Comes first, resolves nothing, and stops what is not allowed. */
    private static final class Guard extends ELResolver {

        private final Map<Object, Object> beans;

        Guard(Map<Object, Object> beans) {
            this.beans = beans;
        }

        @Override
        public Object invoke(
                ELContext context, Object base, Object method, Class<?>[] types, Object[] values) {
            boolean known = beans.values().stream().anyMatch(bean -> bean == base);
            if (!known || "getClass".equals(method)) throw refused(method);
            return null;
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base != null && !(base instanceof Map) && !(base instanceof List)) {
                throw refused(property);
            }
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            throw refused(property);
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return null;
        }

        @Override
        @SuppressWarnings("deprecation")
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }

        private static ProcessEngineException refused(Object what) {
            return new ProcessEngineException(
                    "A model may call the named beans only, not '" + what + "'");
        }
    }
}
