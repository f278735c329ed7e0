package org.loket.house;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The real EAR as it was built, with one more WAR in it: the tests that run in the server. */
@ArquillianSuiteDeployment
public class Deployed {

    private static final String APPLICATION = "META-INF/application.xml";
    private static final String WAR = "loket-tests.war";

    @Deployment
    public static Archive<?> loket() throws IOException, URISyntaxException {
        EnterpriseArchive ear =
                ShrinkWrap.createFromZipFile(
                        EnterpriseArchive.class, House.stack().places().ear().toFile());
        String application = read(ear, APPLICATION);
        ear.delete(APPLICATION);
        ear.add(new StringAsset(withTests(application)), APPLICATION);
        return ear.addAsModule(Testable.archiveToTest(tests()));
    }

    private static WebArchive tests() throws URISyntaxException {
        return ShrinkWrap.create(WebArchive.class, WAR)
                .addPackage("org.loket.it")
                .addAsLibraries(
                        jarOf(Assertions.class), jarOf(Awaitility.class), jarOf(Matcher.class))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsManifestResource(
                        new StringAsset(
                                "Dependencies: org.wildfly.security.elytron-base, jakarta.jms.api,"
                                        + " org.apache.activemq.artemis.client\n"),
                        "MANIFEST.MF");
    }

    private static String withTests(String application) {
        String module =
                "<module><web><web-uri>%s</web-uri><context-root>/tests</context-root></web></module>"
                        .formatted(WAR);
        return application.replaceFirst("(?=<module>)", module);
    }

    private static String read(EnterpriseArchive ear, String path) throws IOException {
        try (InputStream in = ear.get(path).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static File jarOf(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
