package org.loket.e2e;

import com.microsoft.playwright.Locator;

/** What agents do at the desk. */
record Desk(Visitor visitor) {

    Locator row(String number) {
        return visitor.page.locator("[data-row='" + number + "']");
    }

    /** What the page says of new requests without having been asked. */
    Locator news() {
        return visitor.page.locator("[data-live=list] [role=status]");
    }

    void claims(String number) {
        visitor.opens("/desk/" + number);
        visitor.presses("desk:claim");
        visitor.page
                .getByText(Visitor.beginning(visitor.words.beginning("desk:task.yours")))
                .first()
                .waitFor();
    }

    /** Writes to the requester and takes one of the ways on that the process offers. */
    void answers(String text, String way) {
        visitor.page.locator("#reply-form textarea").fill(text);
        visitor.page.locator("#reply-form button[name=answer][value=" + way + "]").click();
        visitor.page.getByText(visitor.says("desk:notice.done")).waitFor();
    }

    void notes(String text) {
        visitor.page.locator("#note-tab").click();
        visitor.page.locator("#note-form textarea").fill(text);
        visitor.page.locator("#note-form [data-send]").first().click();
        visitor.page.getByText(visitor.says("desk:notice.noted")).waitFor();
    }
}
