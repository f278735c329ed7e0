package org.loket.channel.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Rows that are elements. What stands in one is named by its path below it: {@code person/name},
 * {@code @id}, {@code person/@kind}, and {@code .} for its own text; namespaces do not count.
 * Elements of the same path are told one after the other, each on a line.
 */
final class XmlRows implements Rows {

    private final InputStream in;
    private final XMLStreamReader xml;
    private final String path;
    private final Deque<String> above = new ArrayDeque<>();
    private long number;
    private int length;

    XmlRows(String path, InputStream in) {
        this.in = in;
        this.path = path;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        try {
            xml = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    @Override
    public Optional<Row> next() {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new Unreadable(Problem.of("doctype"));
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    above.addLast(xml.getLocalName());
                    if (isRow()) return Optional.of(row());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    above.removeLast();
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private boolean isRow() {
        String here = "/" + String.join("/", above);
        return path.startsWith("/") ? here.equals(path) : here.endsWith("/" + path);
    }

    private Row row() throws XMLStreamException {
        Map<String, String> values = new LinkedHashMap<>();
        length = 0;
        element("", values);
        above.removeLast();
        return Row.of(++number, values);
    }

    private void element(String at, Map<String, String> values) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        String below = at.isEmpty() ? "" : at + "/";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            add(values, below + "@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        boolean leaf = true;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    leaf = false;
                    element(below + xml.getLocalName(), values);
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    spend(xml.getTextLength());
                    text.append(xml.getText());
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Unreadable(Problem.of("doctype"));
                default -> spend(0);
            }
        }
        String said = text.toString().strip();
        if (leaf || !said.isEmpty()) add(values, at.isEmpty() ? "." : at, said);
    }

    private void add(Map<String, String> values, String name, String value) {
        values.merge(name, value, (before, next) -> before + "\n" + next);
    }

    private void spend(int characters) {
        length += characters;
        if (length > MOST) throw new Unreadable(Problem.of("rowTooLong", number + 1));
    }

    private Unreadable malformed(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return new Unreadable(Problem.of("xml", line), e);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
