package org.loket.channel.legacy;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Messages of a queue as rows: what stands in one, and its headers and properties by their names.
 */
final class QueueMessages {

    private QueueMessages() {}

    static Row row(Format format, Message message, long number) throws JMSException {
        if (message instanceof BytesMessage bytes && bytes.getBodyLength() > Rows.MOST) {
            return Row.broken(number, Map.of(), Problem.of("rowTooLong", number))
                    .from(message.getJMSMessageID(), "");
        }
        String body = body(message);
        Row read = MessageRows.of(format, body);
        Map<String, String> values = new LinkedHashMap<>(read.values());
        headers(message).forEach(values::putIfAbsent);
        Row row =
                read.problem().isPresent()
                        ? Row.broken(number, values, read.problem().get())
                        : Row.of(number, values);
        return row.from(message.getJMSMessageID(), body);
    }

    private static String body(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return text.getText() == null ? "" : text.getText();
        }
        if (message instanceof BytesMessage bytes) {
            bytes.reset();
            byte[] all = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(all);
            return new String(all, StandardCharsets.UTF_8);
        }
        return "";
    }

    private static Map<String, String> headers(Message message) throws JMSException {
        Map<String, String> headers = new LinkedHashMap<>();
        put(headers, "JMSMessageID", message.getJMSMessageID());
        put(headers, "JMSCorrelationID", message.getJMSCorrelationID());
        put(headers, "JMSType", message.getJMSType());
        Enumeration<?> names = message.getPropertyNames();
        while (names.hasMoreElements()) {
            String name = (String) names.nextElement();
            put(headers, name, message.getStringProperty(name));
        }
        return headers;
    }

    private static void put(Map<String, String> headers, String name, String value) {
        if (value != null) headers.put(name, value);
    }
}
