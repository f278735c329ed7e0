package org.loket.e2e;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps what visitors saw when a test failed, and sends them home after each test. */
final class Screens implements AfterTestExecutionCallback {

    private static final Path FOLDER = Path.of("target", "screens");

    @Override
    public void afterTestExecution(ExtensionContext test) throws IOException {
        int place = 0;
        for (Visitor visitor : Visitor.present()) {
            if (test.getExecutionException().isPresent()) keep(test, visitor, place++);
            visitor.close();
        }
    }

    private static void keep(ExtensionContext test, Visitor visitor, int place) throws IOException {
        String name =
                test.getRequiredTestClass().getSimpleName()
                        + "."
                        + test.getRequiredTestMethod().getName()
                        + "-"
                        + place;
        Files.createDirectories(FOLDER);
        try {
            Files.writeString(FOLDER.resolve(name + ".html"), visitor.page.content());
            visitor.shows(FOLDER.resolve(name + ".png"));
        } catch (PlaywrightException e) {
            Files.writeString(FOLDER.resolve(name + ".txt"), "no picture: " + e.getMessage());
        }
    }
}
