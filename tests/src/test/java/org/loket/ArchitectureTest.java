package org.loket;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which room may know which: the table of the house's plan. Read from the compiled modules. */
class ArchitectureTest {

    private static final List<String> FLOORS = List.of("health", "ejb", "workflows", "web", "api");

    /** As in {@code org.hibernate.type.SqlTypes}. */
    private static final int LONG32VARCHAR = 4001;

    private static JavaClasses house;

    @BeforeAll
    static void read_the_compiled_house() {
        List<Path> compiled =
                FLOORS.stream().map(floor -> Path.of("..", floor, "target/classes")).toList();
        assertThat(compiled).as("compiled modules").allMatch(Files::isDirectory);
        house = new ClassFileImporter().importPaths(compiled);
        assertThat(house.size()).as("classes found").isGreaterThan(100);
    }

    @Test
    void a_room_uses_only_the_rooms_that_it_may() {
        var allowed =
                allow().fromModule("directory")
                        .toModules("kernel")
                        .fromModule("sla")
                        .toModules("kernel")
                        .fromModule("audit")
                        .toModules("kernel", "directory")
                        .fromModule("catalogue")
                        .toModules("kernel", "directory", "sla")
                        .fromModule("knowledge")
                        .toModules("kernel", "directory")
                        .fromModule("request")
                        .toModules("kernel", "catalogue", "sla", "knowledge", "directory")
                        .fromModule("channel")
                        .toModules("kernel", "mime", "request", "catalogue", "directory", "sla")
                        .fromModule("mime")
                        .toModules("kernel")
                        .fromModule("studio")
                        .toModules("kernel", "directory")
                        .fromModule("workflow")
                        .toModules("kernel", "request", "catalogue", "sla", "directory", "studio")
                        .fromModule("demo")
                        .toModules(
                                "kernel",
                                "request",
                                "catalogue",
                                "knowledge",
                                "sla",
                                "directory",
                                "audit",
                                "channel",
                                "workflow")
                        .fromModule("api")
                        .toModules("kernel", "directory", "channel")
                        .fromModule("contract")
                        .toModules("soap")
                        .fromModule("soap")
                        .toModules("kernel", "directory", "request", "channel", "contract")
                        .fromModule("web")
                        .toModules(
                                "kernel",
                                "request",
                                "catalogue",
                                "knowledge",
                                "sla",
                                "directory",
                                "audit",
                                "channel",
                                "studio",
                                "workflow",
                                "health");
        check(
                modules()
                        .definedByPackages("org.loket.(*)..")
                        .should()
                        .respectTheirAllowedDependencies(
                                allowed, consideringOnlyDependenciesInAnyPackage("org.loket..")));
    }

    @Test
    void a_room_lies_flat() {
        check(
                classes()
                        .should()
                        .resideInAnyPackage(
                                "org.loket.*", "org.loket.channel.*", "org.loket.web.*"));
    }

    @Test
    void only_workflow_sees_the_engine() {
        onlyFrom("org.loket.workflow..", "org.camunda..");
    }

    @Test
    void only_channels_see_camel() {
        onlyFrom("org.loket.channel..", "org.apache.camel..");
    }

    @Test
    void only_channels_and_the_reader_of_messages_see_mail() {
        onlyFrom(
                List.of("org.loket.channel..", "org.loket.mime.."),
                "jakarta.mail..",
                "org.eclipse.angus..");
    }

    @Test
    void only_web_sees_pages() {
        onlyFrom("org.loket.web..", "jakarta.faces..", "org.primefaces..", "org.omnifaces..");
        onlyFrom(List.of("org.loket.web..", "org.loket.soap.."), "jakarta.servlet..");
    }

    @Test
    void only_soap_sees_the_servers_web_services() {
        onlyFrom(
                List.of("org.loket.soap..", "org.loket.contract.."),
                "jakarta.xml.ws..",
                "jakarta.jws..",
                "jakarta.xml.soap..",
                "org.apache.cxf..",
                "org.apache.wss4j..");
    }

    @Test
    void channels_do_not_know_each_other() {
        check(
                slices().matching("org.loket.channel.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .allowEmptyShould(true));
    }

    @Test
    void portal_and_desk_pages_do_not_know_each_other() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.loket.web.portal..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.loket.web.desk..")
                        .allowEmptyShould(true));
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.loket.web.desk..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.loket.web.portal..")
                        .allowEmptyShould(true));
    }

    @Test
    void only_the_kernel_asks_what_time_it_is() {
        DescribedPredicate<JavaAccess<?>> asksTheTime =
                DescribedPredicate.describe(
                        "ask the system for the time", access -> asksTheTime(access.getTarget()));
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.loket.kernel..")
                        .should()
                        .accessTargetWhere(asksTheTime));
    }

    private static boolean asksTheTime(AccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        if (owner.equals("java.lang.System")) return name.equals("currentTimeMillis");
        if (owner.equals("java.util.Date") || owner.equals("java.util.GregorianCalendar")) {
            return name.equals("<init>") && parametersOf(target) == 0;
        }
        return owner.startsWith("java.time.") && Set.of("now", "systemUTC").contains(name);
    }

    private static int parametersOf(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget unit
                ? unit.getRawParameterTypes().size()
                : 0;
    }

    @Test
    void pages_reach_the_database_through_desks_only() {
        check(
                noFields()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage("org.loket.web..")
                        .should()
                        .haveRawType(EntityManager.class));
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.loket.web..")
                        .should()
                        .dependOnClassesThat(
                                are(
                                        resideInAnyPackage(
                                                        "jakarta.persistence..",
                                                        "javax.sql..",
                                                        "org.hibernate..")
                                                .or(nameMatching("java\\.sql\\.Connection")))));
    }

    @Test
    void pages_show_no_entities() {
        check(
                methods()
                        .that()
                        .areDeclaredInClassesThat(resideInAPackage("org.loket.web.."))
                        .and()
                        .arePublic()
                        .should(giveNoEntity()));
    }

    private static ArchCondition<JavaMethod> giveNoEntity() {
        return new ArchCondition<>("give no entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(
                                entity ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        method,
                                                        method.getFullName()
                                                                + " gives the entity "
                                                                + entity.getSimpleName())));
            }
        };
    }

    /** PostgreSQL's driver knows no null of that type; a text that may be null says its length. */
    @Test
    void long_texts_of_that_type_are_never_null() {
        check(
                fields().that()
                        .areAnnotatedWith(
                                describe(
                                        "@JdbcTypeCode(LONG32VARCHAR)",
                                        it ->
                                                it.getRawType()
                                                                .getName()
                                                                .equals(
                                                                        "org.hibernate.annotations.JdbcTypeCode")
                                                        && it.get("value")
                                                                .equals(
                                                                        Optional.of(
                                                                                LONG32VARCHAR))))
                        .should()
                        .beAnnotatedWith(
                                describe(
                                        "@Column(nullable = false)",
                                        it ->
                                                it.getRawType().isEquivalentTo(Column.class)
                                                        && it.get("nullable")
                                                                .equals(Optional.of(false)))));
    }

    @Test
    void nothing_is_printed_to_the_console() {
        check(
                noClasses()
                        .should()
                        .accessTargetWhere(
                                JavaAccess.Predicates.target(
                                                nameMatching("out|err|printStackTrace"))
                                        .and(
                                                JavaAccess.Predicates.targetOwner(
                                                        nameMatching(
                                                                "java\\.lang\\.(System|Throwable)")))));
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        for (String floor : FLOORS) {
            try (Stream<Path> sources = Files.walk(Path.of("..", floor, "src/main/java"))) {
                List<Path> silent =
                        sources.filter(path -> path.toString().endsWith(".java"))
                                .map(Path::getParent)
                                .distinct()
                                .filter(room -> !Files.exists(room.resolve("package-info.java")))
                                .toList();
                assertThat(silent).as("packages of %s without package-info", floor).isEmpty();
            }
        }
    }

    private static void onlyFrom(String room, String... libraries) {
        onlyFrom(List.of(room), libraries);
    }

    private static void onlyFrom(List<String> rooms, String... libraries) {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(rooms.toArray(String[]::new))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(libraries));
    }

    private static void check(ArchRule rule) {
        rule.check(house);
    }
}
