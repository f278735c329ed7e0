package org.loket.workflow;

import static org.loket.workflow.ModelXml.children;
import static org.loket.workflow.ModelXml.text;
import static org.loket.workflow.ModelXml.wrong;

import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.w3c.dom.Element;

/** Every timer says one time, in the words that the engine reads (ISO 8601, or cron for cycles). */
final class TimerRules {

    private static final Set<String> TIMES = Set.of("timeDate", "timeDuration", "timeCycle");

    private TimerRules() {}

    static List<Finding> of(ModelXml model) {
        return model.bpmn("timerEventDefinition").flatMap(TimerRules::look).toList();
    }

    private static Stream<Finding> look(Element timer) {
        List<Element> times =
                children(timer).filter(it -> TIMES.contains(it.getLocalName())).toList();
        if (times.size() != 1 || text(times.get(0)).isEmpty()) {
            return Stream.of(wrong("timer", timer));
        }
        Element time = times.get(0);
        return says(time.getLocalName(), text(time))
                ? Stream.empty()
                : Stream.of(wrong("timer", time, text(time)));
    }

    private static boolean says(String how, String when) {
        if (when.startsWith("${") || when.startsWith("#{")) return true;
        BusinessCalendar calendar =
                switch (how) {
                    case "timeDate" -> new DueDateBusinessCalendar();
                    case "timeDuration" -> new DurationBusinessCalendar();
                    default -> new CycleBusinessCalendar();
                };
        try {
            return calendar.resolveDuedate(when, new Date(0)) != null;
        } catch (ProcessEngineException | IllegalArgumentException e) {
            return false;
        }
    }
}
