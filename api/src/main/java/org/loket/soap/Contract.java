package org.loket.soap;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.loket.kernel.InvalidInput;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Whether a call keeps to the schema. Files are left out of that: a validator would hold all of
 * their bytes as text, also of those that came beside the call.
 */
final class Contract {

    static final String NAMESPACE = "urn:loket:desk:1";

    private final Schema schema;

    /**
     * @param xsd the schema as it is handed out
     */
    Contract(InputStream xsd) throws IOException {
        String text = new String(xsd.readAllBytes(), StandardCharsets.UTF_8);
        String lenient = text.replace("type=\"xs:base64Binary\"", "type=\"xs:anyType\"");
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            schema = factory.newSchema(new StreamSource(new StringReader(lenient)));
        } catch (SAXException e) {
            throw new IllegalStateException("the contract's schema is none", e);
        }
    }

    /**
     * @throws InvalidInput if it does not
     */
    void check(Element body) {
        try {
            schema.newValidator().validate(new DOMSource(body));
        } catch (SAXException e) {
            throw new InvalidInput("contract", e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException("a tree in memory cannot be read", e);
        }
    }
}
