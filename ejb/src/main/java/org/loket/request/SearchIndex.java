package org.loket.request;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hibernate.search.mapper.orm.Search;
import org.jboss.logging.Logger;
import org.loket.kernel.Settings;

/**
 * Keeps the full-text index whole. The index follows the database a moment later, so a server that
 * was killed may have left it behind: a mark on the disk, taken away by an orderly stop, says so,
 * and the index is made anew in the background while the desk works on.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchIndex {

    private static final Logger LOG = Logger.getLogger(SearchIndex.class);

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Resource ManagedExecutorService executor;
    @Inject Settings settings;

    private Path mark;

    @PostConstruct
    void open() {
        mark = Path.of(System.getProperty("jboss.server.data.dir"), "search", "in-use");
        boolean whole = Files.notExists(mark) && Files.exists(whole());
        try {
            Files.createDirectories(mark.getParent());
            if (Files.notExists(mark)) Files.createFile(mark);
        } catch (IOException e) {
            throw new UncheckedIOException("the index folder cannot be written", e);
        }
        if (!whole || settings.rebuildSearch()) executor.execute(this::rebuild);
    }

    @PreDestroy
    void close() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            LOG.warn(
                    "the mark of the search index stays: it will be made anew at the next start",
                    e);
        }
    }

    private Path whole() {
        return mark.resolveSibling("whole");
    }

    private void rebuild() {
        long start = System.nanoTime();
        try {
            Files.deleteIfExists(whole());
            Search.mapping(em.getEntityManagerFactory())
                    .scope(Object.class)
                    .massIndexer()
                    .threadsToLoadObjects(1)
                    .startAndWait();
            Files.createFile(whole());
            LOG.infof("search index made anew in %d ms", (System.nanoTime() - start) / 1_000_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("the search index will be made anew at the next start", e);
        }
    }
}
