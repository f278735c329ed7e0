package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.loket.kernel.Clock;

/**
 * Takes messages from a queue and puts ours into another, for a while. A message is acknowledged
 * only after its row has committed here; what we say is forgotten here only after the broker has
 * it. Whatever is done twice by that is known by its id.
 */
@ApplicationScoped
class QueueVisits {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final long WAIT_MILLIS = 1_000;
    private static final long LOOK_MILLIS = 100;
    private static final int AT_ONCE = 100;

    /** By this Artemis leaves out what it has had before. */
    private static final String KNOWN_BY = "_AMQ_DUPL_ID";

    @Inject Broker broker;
    @Inject VisitSteps steps;
    @Inject RowTaking taking;
    @Inject Clock clock;

    void visit(Visit visit, Place.Queue queue) throws JMSException {
        try (Session session =
                broker.connection().createSession(true, Session.SESSION_TRANSACTED)) {
            visit(visit, queue, session);
        } catch (JMSException | RuntimeException e) {
            broker.forget();
            throw e;
        }
    }

    private void visit(Visit visit, Place.Queue queue, Session session) throws JMSException {
        Instant end = clock.now().plus(LONGEST);
        try (MessageConsumer in = session.createConsumer(session.createQueue(queue.in()))) {
            if (!queue.dead().isEmpty()) dead(visit, queue, session);
            while (clock.now().isBefore(end)) {
                if (!queue.out().isEmpty()) tell(visit, queue, session);
                List<Row> rows = receive(visit, in, WAIT_MILLIS);
                if (rows.isEmpty()) continue;
                taking.take(visit, rows, null);
                session.commit();
            }
        }
    }

    private void dead(Visit visit, Place.Queue queue, Session session) throws JMSException {
        try (MessageConsumer dead = session.createConsumer(session.createQueue(queue.dead()))) {
            List<Row> rows = receive(visit, dead, LOOK_MILLIS);
            while (!rows.isEmpty()) {
                steps.dead(visit, rows);
                session.commit();
                rows = receive(visit, dead, LOOK_MILLIS);
            }
        }
    }

    private static List<Row> receive(Visit visit, MessageConsumer from, long wait)
            throws JMSException {
        List<Row> rows = new ArrayList<>();
        Message message = from.receive(wait);
        while (message != null) {
            rows.add(QueueMessages.row(visit.definition().format(), message, rows.size() + 1L));
            message = rows.size() < AT_ONCE ? from.receiveNoWait() : null;
        }
        return rows;
    }

    private void tell(Visit visit, Place.Queue queue, Session session) throws JMSException {
        String system = visit.definition().system();
        List<ChangeNote> notes = steps.toTell(visit.feed());
        List<Answer> answers = steps.toAnswer(visit.feed());
        if (notes.isEmpty() && answers.isEmpty()) return;
        try (MessageProducer out = session.createProducer(session.createQueue(queue.out()))) {
            for (Answer answer : answers) {
                send(visit, session, out, Notices.verdict(system, answer));
            }
            for (ChangeNote note : notes) {
                String word = visit.definition().word(note.status());
                send(visit, session, out, Notices.change(system, note, word));
            }
        }
        session.commit();
        steps.answered(answers);
        notes.forEach(steps::told);
    }

    private static void send(
            Visit visit, Session session, MessageProducer out, Map<String, String> values)
            throws JMSException {
        boolean xml = visit.definition().format() instanceof Format.Xml;
        TextMessage message =
                session.createTextMessage(xml ? Notices.xml(values) : Notices.json(values));
        message.setJMSType(values.get("type"));
        message.setJMSCorrelationID(values.getOrDefault("number", values.get("message")));
        message.setStringProperty(KNOWN_BY, "loket-" + values.get("id"));
        out.send(message);
    }
}
