package org.loket.workflow;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes SVG: whatever text is put in comes out as text. Colours are left to the page's style sheet
 * through class names.
 */
final class Svg {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    private final StringWriter out = new StringWriter(16_384);
    private final XMLStreamWriter xml;

    Svg() {
        try {
            xml = WRITERS.createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("no XML can be written", e);
        }
    }

    /** An element that is closed later; attributes are names and values in turn. */
    Svg open(String element, Object... attributes) {
        return write(
                () -> {
                    xml.writeStartElement(element);
                    attributes(attributes);
                });
    }

    Svg close() {
        return write(xml::writeEndElement);
    }

    Svg empty(String element, Object... attributes) {
        return write(
                () -> {
                    xml.writeEmptyElement(element);
                    attributes(attributes);
                });
    }

    Svg text(String element, String text, Object... attributes) {
        return open(element, attributes).write(() -> xml.writeCharacters(text)).close();
    }

    @Override
    public String toString() {
        write(xml::flush);
        return out.toString();
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute((String) attributes[i], value(attributes[i + 1]));
        }
    }

    private static String value(Object value) {
        return value instanceof Double number ? number(number) : value.toString().strip();
    }

    /** A coordinate, to a tenth. */
    static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    private Svg write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the drawing cannot be written", e);
        }
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }
}
