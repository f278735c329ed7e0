package org.loket.house;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.loket.stack.Stack;

/** Signs somebody in with a browser, for a client without one. */
public final class SignIn {

    private SignIn() {}

    /** The value of the {@code Cookie} header with which the person is signed in. */
    public static String cookies(Stack stack, String username) {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(stack.url() + "/sign-in?to=/");
            page.locator("#username").fill(username);
            page.locator("#password").fill(username);
            page.locator("#kc-login").click();
            page.waitForURL(Pattern.compile(Pattern.quote(stack.url() + "/") + ".*"));
            return context.cookies(stack.url()).stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
        }
    }
}
