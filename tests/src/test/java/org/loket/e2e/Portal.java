package org.loket.e2e;

import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;

/** What requesters do at the portal. */
record Portal(Visitor visitor) {

    /** Fills in the open form. */
    Portal describes(String subject, String text) {
        visitor.field("portal:file.subject").fill(subject);
        visitor.field("portal:file.text").fill(text);
        return this;
    }

    Portal attaches(String name, String type, byte[] bytes) {
        visitor.page.locator("input[type=file]").setInputFiles(new FilePayload(name, type, bytes));
        return this;
    }

    Portal introduces(String name, String email) {
        visitor.field("portal:file.name").fill(name);
        visitor.field("portal:file.email").fill(email);
        return this;
    }

    /**
     * @return the number of the request
     */
    String sends() {
        visitor.presses("portal:file.send");
        visitor.page.waitForURL(Pattern.compile(".*/filed/.*"));
        return visitor.numberInAddress();
    }

    void replies(String text) {
        visitor.page.locator("form#reply textarea").fill(text);
        visitor.page.locator("form#reply [data-send]").click();
    }

    /** The state that the request's page names. */
    String state(String status) {
        return visitor.says("common:status." + status);
    }
}
