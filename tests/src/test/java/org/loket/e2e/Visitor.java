package org.loket.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.loket.house.Chromium;
import org.loket.house.House;
import org.loket.house.Words;

/** A person at a browser of their own, who finds things by what they are called. */
final class Visitor implements AutoCloseable {

    private static final List<Visitor> PRESENT = new ArrayList<>();

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    final Words words;
    final Page page;
    private final BrowserContext context;

    /** With a browser in that language (ISO 639-1), as wide as a desk's. */
    static Visitor speaking(String language) {
        return new Visitor(language, 1280, 900, ColorScheme.LIGHT);
    }

    static Visitor with(String language, int width, ColorScheme colours) {
        return new Visitor(language, width, 900, colours);
    }

    private Visitor(String language, int width, int height, ColorScheme colours) {
        words = Words.in(language);
        context =
                Chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale(language)
                                        .setTimezoneId("Europe/Amsterdam")
                                        .setViewportSize(width, height)
                                        .setColorScheme(colours));
        context.setDefaultTimeout(20_000);
        page = context.newPage();
        PRESENT.add(this);
    }

    static List<Visitor> present() {
        return List.copyOf(PRESENT);
    }

    BrowserContext context() {
        return context;
    }

    Visitor opens(String path) {
        page.navigate(House.url(path));
        return this;
    }

    /** Opens a page for which one must be signed in, and signs in; the password is the name. */
    Visitor signsInTo(String path, String username) {
        page.navigate(House.url("/sign-in?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8)));
        return logsIn(username);
    }

    /** On the sign-in server's page. */
    Visitor logsIn(String username) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(username);
        page.locator("#kc-login").click();
        page.waitForURL(Pattern.compile(Pattern.quote(House.url("/")) + ".*"));
        return this;
    }

    /**
     * @param key of the text, such as {@code portal:file.send}
     */
    String says(String key, Object... parameters) {
        return words.say(key, parameters);
    }

    Locator field(String key) {
        return page.getByLabel(Pattern.compile("^\\s*" + escaped(says(key)) + "( \\(.*\\))?\\s*$"));
    }

    Locator button(String key) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(starts(key)));
    }

    Locator link(String key) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(starts(key)));
    }

    Locator linkTo(String path) {
        return page.locator("a[href='" + path + "'], a[href^='" + path + "?']").first();
    }

    Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    void presses(String key) {
        button(key).first().click();
    }

    /** A name that begins with the text: a key or a number may follow it. */
    private Pattern starts(String key) {
        return beginning(says(key));
    }

    /** Matches what begins with these words. */
    static Pattern beginning(String words) {
        return Pattern.compile("^\\s*" + escaped(words) + "(\\s|$)");
    }

    /** For the browser's regular expressions, which know no quoting. */
    private static String escaped(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
    }

    /** The number in the address of the page. */
    String numberInAddress() {
        var found = Pattern.compile("\\d{4}-\\d{6}").matcher(page.url());
        if (!found.find()) throw new IllegalStateException("no number in " + page.url());
        return found.group();
    }

    void shows(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        PRESENT.remove(this);
        context.close();
    }
}
