package org.loket.workflow;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML that somebody handed in: without a document type, and so without entities of its own or
 * from elsewhere; not too large and not too deep (OWASP, XML external entity prevention). Every
 * element knows its line.
 */
final class SafeXml {

    /** Of the file, in UTF-8. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int DEEPEST = 100;
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    /** It is kept as UTF-8: a file that says otherwise would be read as something else. */
    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']+)");

    private SafeXml() {}

    /** That it cannot be read, and where. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Finding finding;

        Unreadable(String rule, int line, String what) {
            super(rule + " " + what);
            finding = new Finding(rule, null, line, true, what);
        }

        Finding finding() {
            return finding;
        }
    }

    static ModelXml read(String xml) throws Unreadable {
        if (xml.length() > MOST_BYTES || xml.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Unreadable("tooLarge", 0, "");
        }
        Matcher encoding = ENCODING.matcher(xml);
        if (encoding.find() && !encoding.group(1).equalsIgnoreCase("UTF-8")) {
            throw new Unreadable("encoding", 1, encoding.group(1));
        }
        try {
            SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature(NO_DOCTYPE, true);
            Document document =
                    DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
            parsers.newSAXParser()
                    .parse(new InputSource(new StringReader(xml)), new Builder(document));
            return new ModelXml(document);
        } catch (SAXParseException e) {
            throw new Unreadable("xml", e.getLineNumber(), e.getMessage());
        } catch (SAXException e) {
            throw new Unreadable("xml", 0, e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Builder extends DefaultHandler {

        private final Document document;
        private Node at;
        private int depth;
        private Locator place;

        Builder(Document document) {
            this.document = document;
            this.at = document;
        }

        @Override
        public void setDocumentLocator(Locator locator) {
            place = locator;
        }

        @Override
        public void startElement(String space, String local, String name, Attributes attributes)
                throws SAXException {
            if (++depth > DEEPEST) throw new SAXParseException("too deep", place);
            Element element = document.createElementNS(space.isEmpty() ? null : space, name);
            for (int i = 0; i < attributes.getLength(); i++) {
                String owner = attributes.getURI(i);
                element.setAttributeNS(
                        owner.isEmpty() ? null : owner,
                        attributes.getQName(i),
                        attributes.getValue(i));
            }
            element.setUserData(ModelXml.LINE, place.getLineNumber(), null);
            at.appendChild(element);
            at = element;
        }

        @Override
        public void endElement(String space, String local, String name) {
            at = at.getParentNode();
            depth--;
        }

        @Override
        public void characters(char[] text, int start, int length) {
            at.appendChild(document.createTextNode(new String(text, start, length)));
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
