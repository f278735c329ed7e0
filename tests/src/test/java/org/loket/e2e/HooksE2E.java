package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator has another system told what happens, and sees what it answered. */
@InBrowser
@RunAsClient
class HooksE2E {

    private HttpServer other;
    private volatile int answer = 200;

    @BeforeEach
    void open() throws IOException {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext(
                "/",
                call -> {
                    call.getRequestBody().readAllBytes();
                    call.sendResponseHeaders(answer, -1);
                    call.close();
                });
        other.start();
    }

    @AfterEach
    void close() {
        other.stop(0);
    }

    @Test
    void a_webhook_is_made_tried_paused_replayed_and_removed() {
        Visitor ada = Visitor.speaking("en").signsInTo("/admin/hook", "ada");
        ada.field("admin:hooks.name").fill("Case system");
        ada.field("admin:hooks.address").fill("https://10.0.0.1/hook");
        ada.presses("admin:hooks.create");
        assertThat(ada.page.locator("[role=status]")).containsText("10.0.0.1");
        assertThat(ada.field("admin:hooks.name")).hasValue("Case system");

        ada.field("admin:hooks.address").fill(address());
        ada.presses("admin:hooks.create");
        assertThat(ada.heading("Case system")).isVisible();
        assertThat(ada.page.locator("#secret")).containsText("whsec_");

        ada.presses("admin:hooks.test");
        untilShown(ada, "admin:hooks.call.SENT");
        answer = 500;
        ada.button("admin:hooks.replay").last().click();
        untilShown(ada, "admin:hooks.call.WAITING");
        ada.presses("admin:hooks.pause");
        assertThat(ada.button("admin:hooks.resume")).isVisible();
        answer = 200;
        ada.presses("admin:hooks.resume");
        untilShown(ada, "admin:hooks.call.SENT");

        ada.page.locator("details", byRemove(ada)).locator("summary").click();
        ada.presses("admin:hooks.removeSure");
        assertThat(ada.page).hasURL(Pattern.compile(".*/admin/hooks$"));
        assertThat(ada.text(ada.says("admin:notice.hooks.removed"))).isVisible();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axe_finds_nothing_and_nothing_is_wider_than_a_phone(ColorScheme colours) {
        Visitor ada = Visitor.with("en", 1280, colours).signsInTo("/admin/hook", "ada");
        List<String> found = new ArrayList<>();
        PagesE2E.scan(ada, found);
        ada.field("admin:hooks.name").fill("Case system " + colours);
        ada.field("admin:hooks.address").fill(address());
        ada.presses("admin:hooks.create");
        ada.presses("admin:hooks.test");
        untilShown(ada, "admin:hooks.call.SENT");
        PagesE2E.scan(ada, found);
        String page = ada.page.url();
        PagesE2E.scan(ada.opens("/admin/hooks"), found);
        PagesE2E.scan(ada.opens("/admin/channels"), found);
        ada.page.setViewportSize(360, 800);
        PagesE2E.measure(ada, found);
        ada.page.navigate(page);
        PagesE2E.measure(ada, found);
        PagesE2E.measure(ada.opens("/admin/channels"), found);

        assertThat(found).isEmpty();
    }

    private String address() {
        return "http://127.0.0.1:" + other.getAddress().getPort() + "/hook";
    }

    /** The log does not renew itself. */
    private static void untilShown(Visitor ada, String status) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            ada.page.navigate(ada.page.url());
                            return ada.page
                                    .locator(".rows .pill")
                                    .first()
                                    .innerText()
                                    .equals(ada.says(status));
                        });
    }

    private static Page.LocatorOptions byRemove(Visitor ada) {
        return new Page.LocatorOptions().setHas(ada.page.locator("button[value=remove]"));
    }
}
