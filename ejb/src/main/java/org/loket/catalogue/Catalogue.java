package org.loket.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.loket.kernel.Language;
import org.loket.kernel.NotFound;
import org.loket.kernel.Remembered;

/**
 * The service catalogue. It is public, small and read on every page: kept in memory for a minute.
 */
@ApplicationScoped
public class Catalogue {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    private final Remembered<Map<String, Service>> all =
            new Remembered<>(Duration.ofMinutes(1), this::load);

    /** The services that take requests, in their order. */
    public List<ServiceCard> open(Language language) {
        return all.get().values().stream()
                .filter(s -> !s.closed())
                .map(s -> card(s, language))
                .toList();
    }

    /**
     * @throws NotFound if there is no such service
     */
    public ServiceCard card(String key, Language language) {
        return card(get(key), language);
    }

    /**
     * The open services in whose name, summary or keywords a word of the text (longer than three
     * letters) occurs.
     */
    public List<ServiceCard> matching(String text, Language language) {
        List<String> words =
                NO_WORD.splitAsStream(text.toLowerCase(language.locale()))
                        .filter(word -> word.length() > 3)
                        .toList();
        return all.get().values().stream()
                .filter(s -> !s.closed() && s.mentions(words, language))
                .map(s -> card(s, language))
                .toList();
    }

    public Optional<Service> find(String key) {
        return Optional.ofNullable(all.get().get(key));
    }

    /**
     * @throws NotFound if there is no such service
     */
    public Service get(String key) {
        return find(key).orElseThrow(() -> new NotFound("service", key));
    }

    public boolean isEmpty() {
        return all.get().isEmpty();
    }

    public void add(Service service) {
        em.persist(service);
        em.flush();
        all.forget();
    }

    private Map<String, Service> load() {
        Map<String, Service> services = new LinkedHashMap<>();
        em.createQuery("select s from Service s order by s.order, s.key", Service.class)
                .getResultList()
                .forEach(
                        s -> {
                            em.detach(s);
                            services.put(s.key(), s);
                        });
        return services;
    }

    private static ServiceCard card(Service s, Language language) {
        return new ServiceCard(
                s.key(),
                s.name().in(language),
                s.summary().in(language),
                s.promise().in(language),
                s.hint().in(language),
                s.signInNeeded());
    }
}
