package org.loket.kernel;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;

/**
 * Does work in a transaction of its own, for beans that begin and end theirs themselves: what the
 * work throws undoes it.
 */
public final class InTransaction {

    /** What is done in the transaction. */
    public interface Work<T, E extends Exception> {
        T done() throws E;
    }

    private InTransaction() {}

    /**
     * @return what the work found, once it is committed
     * @throws IllegalStateException if it could not be committed
     */
    public static <T, E extends Exception> T of(UserTransaction transaction, Work<T, E> work)
            throws E {
        return of(transaction, Duration.ZERO, work);
    }

    /**
     * As {@link #of(UserTransaction, Work)}.
     *
     * @param longest it is undone if it takes longer; zero: as usual here
     */
    public static <T, E extends Exception> T of(
            UserTransaction transaction, Duration longest, Work<T, E> work) throws E {
        try {
            transaction.setTransactionTimeout((int) longest.toSeconds());
            transaction.begin();
            try {
                T done = work.done();
                transaction.commit();
                return done;
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) transaction.rollback();
                transaction.setTransactionTimeout(0);
            }
        } catch (NotSupportedException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | SystemException e) {
            throw new IllegalStateException("what was done could not be kept", e);
        }
    }
}
