package org.loket.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.loket.kernel.Localised;

/** Takes from a BPMN model what people are to see of it. */
final class ModelReader {

    private final BpmnModelInstance bpmn;
    private final Map<String, BpmnShape> shapes = new HashMap<>();
    private final Map<String, BpmnEdge> edges = new HashMap<>();

    private ModelReader(BpmnModelInstance bpmn) {
        this.bpmn = bpmn;
        bpmn.getModelElementsByType(BpmnShape.class)
                .forEach(shape -> shapes.put(shape.getBpmnElement().getId(), shape));
        bpmn.getModelElementsByType(BpmnEdge.class)
                .forEach(edge -> edges.put(edge.getBpmnElement().getId(), edge));
    }

    static PlainModel read(BpmnModelInstance bpmn) {
        return new ModelReader(bpmn).model();
    }

    private PlainModel model() {
        Process process = bpmn.getModelElementsByType(Process.class).iterator().next();
        List<PlainNode> nodes = new ArrayList<>();
        Map<String, String> hosts = new HashMap<>();
        for (FlowNode node : bpmn.getModelElementsByType(FlowNode.class)) {
            if (shapes.containsKey(node.getId())) nodes.add(node(node));
            if (node instanceof BoundaryEvent edge) {
                hosts.put(edge.getId(), edge.getAttachedTo().getId());
            }
        }
        List<PlainFlow> flows =
                bpmn.getModelElementsByType(SequenceFlow.class).stream()
                        .filter(flow -> edges.containsKey(flow.getId()))
                        .map(this::flow)
                        .toList();
        return new PlainModel(
                process.getId(), name(process.getName(), properties(process)), nodes, flows, hosts);
    }

    private PlainNode node(FlowNode node) {
        BpmnShape shape = shapes.get(node.getId());
        Map<String, String> properties = properties(node);
        if (node instanceof CatchEvent event) properties.put("on", what(event));
        return new PlainNode(
                node.getId(),
                node.getElementType().getTypeName(),
                name(node.getName(), properties),
                ((BaseElement) node.getParentElement()).getId(),
                properties,
                box(shape.getBounds()),
                label(shape.getBpmnLabel()));
    }

    /** What an event waits for. */
    private static String what(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .map(definition -> definition.getElementType().getTypeName())
                .map(type -> type.replace("EventDefinition", ""))
                .findFirst()
                .orElse("");
    }

    private PlainFlow flow(SequenceFlow flow) {
        BpmnEdge edge = edges.get(flow.getId());
        Map<String, String> properties = properties(flow);
        return new PlainFlow(
                flow.getId(),
                flow.getSource().getId(),
                flow.getTarget().getId(),
                flow.getName() == null ? null : name(flow.getName(), properties),
                properties,
                edge.getWaypoints().stream()
                        .map(point -> new PlainFlow.Point(point.getX(), point.getY()))
                        .toList(),
                label(edge.getBpmnLabel()));
    }

    private static Localised name(String english, Map<String, String> properties) {
        Map<String, String> texts = new LinkedHashMap<>(properties);
        texts.put("name.en", english == null ? "" : english);
        return PlainModel.texts(texts, "name");
    }

    private static Map<String, String> properties(BaseElement element) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (element.getExtensionElements() == null) return properties;
        element
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .list()
                .stream()
                .flatMap(group -> group.getCamundaProperties().stream())
                .forEach(
                        (CamundaProperty property) ->
                                properties.put(
                                        property.getCamundaName(), property.getCamundaValue()));
        return properties;
    }

    private static PlainNode.Box label(BpmnLabel label) {
        return label == null || label.getBounds() == null ? null : box(label.getBounds());
    }

    private static PlainNode.Box box(Bounds bounds) {
        return new PlainNode.Box(
                bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
