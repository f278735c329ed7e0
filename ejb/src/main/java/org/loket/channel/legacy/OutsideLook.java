package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

/** Looks at what another system has for us without taking it. */
@ApplicationScoped
class OutsideLook {

    @Inject Databases databases;
    @Inject Broker broker;

    /** Rows that would be taken next if none had been taken before. */
    List<Row> rows(Place.Table table, int most) throws SQLException {
        try (Connection database = databases.open(table.source())) {
            return new TableReading(database, table).next(null, most);
        }
    }

    List<Row> messages(Definition definition, int most) throws JMSException {
        Place.Queue queue = (Place.Queue) definition.place();
        List<Row> rows = new ArrayList<>();
        try (Session session = broker.connection().createSession(false, Session.AUTO_ACKNOWLEDGE);
                QueueBrowser browser = session.createBrowser(session.createQueue(queue.in()))) {
            Enumeration<?> all = browser.getEnumeration();
            while (all.hasMoreElements() && rows.size() < most) {
                Message message = (Message) all.nextElement();
                rows.add(QueueMessages.row(definition.format(), message, rows.size() + 1L));
            }
        } catch (JMSException e) {
            broker.forget();
            throw e;
        }
        return rows;
    }
}
