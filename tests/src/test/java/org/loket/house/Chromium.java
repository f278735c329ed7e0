package org.loket.house;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The browser. Debian's own where it is there or can be installed; else the one that Playwright
 * brings.
 */
public final class Chromium {

    private static final Path DEBIANS = Path.of("/usr/bin/chromium");

    private static Playwright playwright;
    private static Browser browser;

    private Chromium() {}

    /** Started at the first call, on the only thread that tests run on. */
    public static Browser browser() {
        if (browser == null) browser = start();
        return browser;
    }

    static void close() {
        if (playwright != null) playwright.close();
        playwright = null;
        browser = null;
    }

    private static Browser start() {
        boolean debians = Files.isExecutable(DEBIANS) || install();
        Map<String, String> environment =
                debians ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions()
                        .setArgs(
                                List.of(
                                        "--no-sandbox",
                                        "--disable-dev-shm-usage",
                                        "--disable-quic",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"));
        if (debians) options.setExecutablePath(DEBIANS);
        return playwright.chromium().launch(options);
    }

    /** By apt, where we are root on Debian. */
    private static boolean install() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root || !Files.exists(Path.of("/etc/debian_version"))) return false;
        String command =
                "apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install chromium";
        try {
            Process apt = new ProcessBuilder("sh", "-c", command).inheritIO().start();
            return apt.waitFor() == 0 && Files.isExecutable(DEBIANS);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
