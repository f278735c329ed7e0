package org.loket.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The databases and the broker of other systems, as the operator named them: {@code
 * LOKET_SOURCE_NAME_URL}, {@code _USER}, {@code _PASSWORD}, and {@code LOKET_JMS_*}. Their
 * passwords stand in the environment and nowhere else.
 */
@ApplicationScoped
public class Sources {

    private static final Pattern URL =
            Pattern.compile("loket[._]source[._]([a-z0-9]+)[._]url", Pattern.CASE_INSENSITIVE);

    /** How to reach a system. */
    public record Access(String url, String user, String password) {

        /** For a driver. */
        public Properties properties() {
            Properties properties = new Properties();
            if (!user.isEmpty()) properties.setProperty("user", user);
            if (!password.isEmpty()) properties.setProperty("password", password);
            return properties;
        }

        @Override
        public String toString() {
            return url;
        }
    }

    /** Names of the databases, in lower case. */
    public SortedSet<String> databases() {
        SortedSet<String> names = new TreeSet<>();
        StreamSupport.stream(ConfigProvider.getConfig().getPropertyNames().spliterator(), false)
                .map(URL::matcher)
                .filter(Matcher::matches)
                .forEach(name -> names.add(name.group(1).toLowerCase(Locale.ROOT)));
        return names;
    }

    /** Empty if the operator named none so. */
    public Optional<Access> database(String name) {
        return access("loket.source." + name.toLowerCase(Locale.ROOT));
    }

    /** Empty if there is no broker. */
    public Optional<Access> broker() {
        return access("loket.jms");
    }

    private static Optional<Access> access(String key) {
        return value(key + ".url")
                .map(
                        url ->
                                new Access(
                                        url,
                                        value(key + ".user").orElse(""),
                                        value(key + ".password").orElse("")));
    }

    private static Optional<String> value(String key) {
        return ConfigProvider.getConfig()
                .getOptionalValue(key, String.class)
                .filter(it -> !it.isBlank());
    }
}
