package org.loket.channel.mail;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.cfg.Configuration;
import org.hibernate.integrator.spi.Integrator;
import org.loket.kernel.LocalisedColumn;

/**
 * An outbox in a database in memory, with what the container would give: one entity manager that
 * stands for that of the thread's transaction, and transactions.
 */
public class Store implements UserTransaction, AutoCloseable {

    private final SessionFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    Store() {
        this(
                OutgoingMail.class,
                FailingAddress.class,
                TeamSender.class,
                MailText.class,
                LocalisedColumn.class,
                Mailbox.class,
                MailboxState.class,
                InboundMail.class,
                RawPart.class);
    }

    public Store(Class<?>... entities) {
        Configuration configuration =
                new Configuration(
                        new BootstrapServiceRegistryBuilder()
                                .applyClassLoaderService(new WithoutMigrations())
                                .build());
        for (Class<?> entity : entities) configuration.addAnnotatedClass(entity);
        factory =
                configuration
                        .setProperty(
                                "hibernate.connection.url",
                                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                        .setProperty("hibernate.connection.pool_size", "10")
                        .setProperty("hibernate.hbm2ddl.auto", "create")
                        .setProperty("hibernate.search.enabled", "false")
                        .buildSessionFactory();
    }

    public EntityManager entityManager() {
        return (EntityManager)
                Proxy.newProxyInstance(
                        Store.class.getClassLoader(),
                        new Class<?>[] {EntityManager.class},
                        (proxy, method, arguments) -> {
                            EntityManager bound = current.get();
                            EntityManager used =
                                    bound != null ? bound : factory.createEntityManager();
                            try {
                                return method.invoke(used, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    public <T> T in(Supplier<T> work) {
        begin();
        try {
            T done = work.get();
            commit();
            return done;
        } finally {
            if (getStatus() == Status.STATUS_ACTIVE) rollback();
        }
    }

    @Override
    public void begin() {
        EntityManager opened = factory.createEntityManager();
        opened.getTransaction().begin();
        current.set(opened);
    }

    @Override
    public void commit() {
        try (EntityManager ending = current.get()) {
            ending.getTransaction().commit();
        } finally {
            current.remove();
        }
    }

    @Override
    public void rollback() {
        try (EntityManager ending = current.get()) {
            ending.getTransaction().rollback();
        } finally {
            current.remove();
        }
    }

    @Override
    public void setRollbackOnly() {
        current.get().getTransaction().setRollbackOnly();
    }

    @Override
    public int getStatus() {
        return current.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
    }

    @Override
    public void setTransactionTimeout(int seconds) {
        // these transactions take as long as they take
    }

    @Override
    public void close() {
        factory.close();
    }

    /** The table comes from the entity here; that the migrations fit it is shown elsewhere. */
    private static final class WithoutMigrations extends ClassLoaderServiceImpl {

        private static final long serialVersionUID = 1;

        @Override
        public <S> Collection<S> loadJavaServices(Class<S> service) {
            return service == Integrator.class ? List.of() : super.loadJavaServices(service);
        }
    }
}
