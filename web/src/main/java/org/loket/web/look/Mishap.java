package org.loket.web.look;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.validation.ConstraintViolationException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.loket.kernel.Forbidden;
import org.loket.kernel.LoketException;
import org.loket.kernel.NotFound;

/** What went wrong, as the HTTP status that says it and an id that the person and the log share. */
record Mishap(int status, String id) {

    static Mishap of(Throwable thrown) {
        byte[] id = new byte[4];
        ThreadLocalRandom.current().nextBytes(id);
        return new Mishap(status(thrown), HexFormat.of().formatHex(id));
    }

    /** Our own fault or somebody's behind us: worth a stack trace in the log. */
    boolean serious() {
        return status >= 500;
    }

    /** What a person can be told in words of its own, if there is such a cause. */
    static Optional<LoketException> told(Throwable thrown) {
        return find(thrown, LoketException.class);
    }

    static boolean expired(Throwable thrown) {
        return find(thrown, ViewExpiredException.class).isPresent();
    }

    private static int status(Throwable thrown) {
        if (find(thrown, NotFound.class).isPresent()) return 404;
        if (find(thrown, Forbidden.class).isPresent()) return 403;
        if (find(thrown, EJBAccessException.class).isPresent()) return 403;
        if (find(thrown, LoketException.class).isPresent()) return 400;
        if (causes(thrown).anyMatch(Mishap::unacceptable)) return 400;
        return causes(thrown).anyMatch(Mishap::away) ? 503 : 500;
    }

    /** Somebody sent what none of our forms sends: SQLSTATE class 22 is a value no column takes. */
    private static boolean unacceptable(Throwable cause) {
        return cause instanceof ConstraintViolationException
                || (cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith("22"));
    }

    /** A neighbour (database, identity provider) cannot be reached: SQLSTATE class 08 and kin. */
    private static boolean away(Throwable cause) {
        if (cause instanceof ConnectException) return true;
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            return sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P");
        }
        return cause.getClass().getName().startsWith("jakarta.resource.");
    }

    private static <T> Optional<T> find(Throwable thrown, Class<T> type) {
        return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
