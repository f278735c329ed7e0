package org.loket.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.loket.house.House;
import org.loket.stack.Stack;

/** Takes the pictures of the README's tour anew: {@code mvn -Ppictures verify}. */
class TourPictures {

    private static final Path FOLDER = Path.of("..", "docs", "pictures");

    @Test
    void are_taken_in_the_demonstration() throws Exception {
        try (Stack stack = House.stack("tour").fresh().start()) {
            Files.createDirectories(FOLDER);
            keep(Visitor.speaking("en").opens("/"), "portal", 1280, 1000);
            Visitor petra = at("/my", "petra");
            petra.page.getByText("Laptop for my thesis project").first().click();
            petra.page.waitForLoadState();
            keep(petra, "request", 1280, 1150);

            Visitor anna = at("/desk?view=team", "anna");
            keep(anna, "desk", 1360, 860);
            anna.page.getByText("Laptop for my thesis project").first().click();
            anna.page.locator("#links").waitFor();
            keep(anna, "desk-request", 1360, 1000);
            anna.opens("/desk/new?who=petra");
            anna.page.locator(".people a").first().click();
            anna.field("desk:new.service").waitFor();
            keep(anna, "new-request", 1360, 860);

            keep(at("/admin/channels", "ada"), "channels", 1360, 560);
            keep(at("/admin/text/confirmation/en", "ada"), "text", 1360, 860);
        }
    }

    /** Signed in, and reading English whatever is their own. */
    private static Visitor at(String page, String who) {
        Visitor visitor = Visitor.with("en", 1360, ColorScheme.LIGHT).signsInTo(page, who);
        visitor.page.locator("button[name=language][value=en]").first().dispatchEvent("click");
        visitor.page.waitForCondition(
                () -> "en".equals(visitor.page.locator("html").getAttribute("lang")));
        return visitor.opens(page);
    }

    private static void keep(Visitor visitor, String name, int width, int height) {
        visitor.page.setViewportSize(width, height);
        visitor.page.evaluate("window.scrollTo(0, 0)");
        visitor.page.screenshot(
                new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
