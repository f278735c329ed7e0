package org.loket.channel.legacy;

import jakarta.json.JsonObjectBuilder;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What another system is told, as it is written to a queue or a file. */
final class Notices {

    private Notices() {}

    static Map<String, String> change(String system, ChangeNote note, String word) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("type", "change");
        values.put("id", "change-" + note.id());
        values.put("system", system);
        values.put("number", note.number());
        values.put("request", note.request());
        values.put("status", word);
        values.put("version", Long.toString(note.version()));
        values.put("at", note.at().toString());
        if (note.text() != null) values.put("text", note.text());
        return values;
    }

    static Map<String, String> verdict(String system, Answer answer) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("type", "verdict");
        values.put("id", "verdict-" + answer.file() + "-" + answer.row() + "-" + answer.verdict());
        values.put("system", system);
        values.put("message", answer.origin());
        if (answer.key() != null) values.put("number", answer.key());
        if (answer.request() != null) values.put("request", answer.request());
        values.put("result", answer.result());
        return values;
    }

    static String json(Map<String, String> values) {
        JsonObjectBuilder json = JsonRows.JSON.createObjectBuilder();
        values.forEach(json::add);
        return json.build().toString();
    }

    /** An element {@code notice} with one for each value. */
    static String xml(Map<String, String> values) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("notice");
            for (Map.Entry<String, String> value : values.entrySet()) {
                xml.writeStartElement(value.getKey());
                xml.writeCharacters(allowed(value.getValue()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a notice cannot be written", e);
        }
        return out.toString();
    }

    /** XML 1.0 §2.2 has no place for most control characters. */
    private static String allowed(String value) {
        return value.replaceAll(
                "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
