package org.loket.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/**
 * The migrations make what Hibernate expects of each database, without the database: Hibernate says
 * which types it would use, the migrations' text says which they make.
 */
class EntitiesFitTheSchemaTest {

    private static final Set<Class<? extends Annotation>> MAPPED =
            Set.of(Entity.class, Embeddable.class, Converter.class);

    @ParameterizedTest
    @CsvSource({"postgresql, PostgreSQL, 18", "oracle, Oracle, 19"})
    void every_mapped_column_is_there_with_a_type_of_its_kind(
            String dialect, String product, int version) throws IOException {
        StoredTables stored = StoredTables.of(dialect);
        try (StandardServiceRegistry registry = withoutDatabase(product, version)) {
            Metadata metadata = mappings(registry);
            for (Table table : metadata.collectTableMappings()) {
                var expected = new TreeMap<String, String>();
                for (Column column : table.getColumns()) {
                    expected.put(
                            lower(column.getName()),
                            StoredTables.kind(column.getSqlType(metadata)));
                }
                String name = lower(table.getName());
                assertThat(stored.columns(name))
                        .as(dialect + ": " + name)
                        .containsAllEntriesOf(expected);
                assertThat(expected.keySet())
                        .as("%s: %s, columns that a new row needs", dialect, name)
                        .containsAll(stored.mandatory(name));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"postgresql, PostgreSQL, 18", "oracle, Oracle, 19"})
    void every_sequence_is_there_and_steps_as_far(String dialect, String product, int version)
            throws IOException {
        StoredTables stored = StoredTables.of(dialect);
        try (StandardServiceRegistry registry = withoutDatabase(product, version)) {
            for (Namespace namespace : mappings(registry).getDatabase().getNamespaces()) {
                for (Sequence sequence : namespace.getSequences()) {
                    assertThat(stored.sequences())
                            .containsEntry(
                                    lower(sequence.getName().getSequenceName().getText()),
                                    sequence.getIncrementSize());
                }
            }
        }
    }

    private static StandardServiceRegistry withoutDatabase(String product, int version) {
        return new StandardServiceRegistryBuilder()
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
                .applySetting("jakarta.persistence.database-product-name", product)
                .applySetting("jakarta.persistence.database-major-version", version)
                .applySetting(
                        "hibernate.physical_naming_strategy",
                        setting("hibernate.physical_naming_strategy"))
                .applySetting("hibernate.search.enabled", false)
                .build();
    }

    /** As the persistence unit has it. */
    private static String setting(String name) {
        try {
            var unit =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse("src/main/resources/META-INF/persistence.xml");
            String path = "//*[local-name()='property'][@name='%s']/@value".formatted(name);
            return XPathFactory.newInstance().newXPath().evaluate(path, unit);
        } catch (ParserConfigurationException
                | SAXException
                | XPathExpressionException
                | IOException e) {
            throw new IllegalStateException("persistence.xml cannot be read", e);
        }
    }

    private static Metadata mappings(StandardServiceRegistry registry) throws IOException {
        MetadataSources sources = new MetadataSources(registry);
        List<Class<?>> classes = mapped();
        assertThat(classes).isNotEmpty();
        classes.forEach(sources::addAnnotatedClass);
        return sources.buildMetadata();
    }

    private static List<Class<?>> mapped() throws IOException {
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(classes::relativize)
                    .map(Path::toString)
                    .filter(name -> name.startsWith("org/loket/") && name.endsWith(".class"))
                    .filter(name -> !name.endsWith("-info.class"))
                    .<Class<?>>map(EntitiesFitTheSchemaTest::load)
                    .filter(type -> MAPPED.stream().anyMatch(type::isAnnotationPresent))
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, EntitiesFitTheSchemaTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
