package org.loket.soap;

import jakarta.ejb.EJBAccessException;
import jakarta.validation.ConstraintViolationException;
import jakarta.xml.soap.SOAPConstants;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPFactory;
import jakarta.xml.soap.SOAPFault;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jboss.logging.Logger;
import org.loket.contract.Problem;
import org.loket.kernel.LoketException;

/** Says what went wrong by a fault with the key under which people's pages have a text. */
final class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class);
    private static final String ENVELOPE = SOAPConstants.URI_NS_SOAP_1_1_ENVELOPE;

    private Faults() {}

    static SOAPFaultException of(RuntimeException thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .map(problem -> fault("Client", problem))
                .orElseGet(() -> ours(thrown));
    }

    private static Optional<Problem> known(Throwable cause) {
        Problem problem = new Problem();
        if (cause instanceof LoketException told) {
            problem.setKey(told.messageKey());
            Arrays.stream(told.parameters())
                    .map(it -> Writing.xml(String.valueOf(it)))
                    .forEach(problem.getParameter()::add);
        } else if (cause instanceof ConstraintViolationException) {
            problem.setKey("invalid");
        } else if (cause instanceof EJBAccessException) {
            problem.setKey("forbidden");
        } else {
            return Optional.empty();
        }
        return Optional.of(problem);
    }

    private static SOAPFaultException ours(RuntimeException thrown) {
        LOG.error("a call of another system failed", thrown);
        Problem problem = new Problem();
        problem.setKey("unavailable");
        return fault("Server", problem);
    }

    private static SOAPFaultException fault(String whose, Problem problem) {
        try {
            SOAPFault fault =
                    SOAPFactory.newInstance(SOAPConstants.SOAP_1_1_PROTOCOL)
                            .createFault(problem.getKey(), new QName(ENVELOPE, whose));
            var detail = fault.addDetail().addDetailEntry(new QName(Contract.NAMESPACE, "problem"));
            detail.addChildElement(new QName(Contract.NAMESPACE, "key"))
                    .setTextContent(problem.getKey());
            for (String parameter : problem.getParameter()) {
                detail.addChildElement(new QName(Contract.NAMESPACE, "parameter"))
                        .setTextContent(parameter);
            }
            return new SOAPFaultException(fault);
        } catch (SOAPException e) {
            throw new IllegalStateException("a fault cannot be written", e);
        }
    }
}
