package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.loket.kernel.Secrets;
import org.loket.kernel.Settings;

/** Keeps what opens a mailbox: sealed in the database, or by the name of a setting. */
@ApplicationScoped
class MailboxKeys {

    /** No other setting can be named: it would be handed to whatever host is given. */
    private static final Pattern SETTING = Pattern.compile("\\$\\{(LOKET_MAILBOX_[A-Z0-9_]+)}");

    @Inject Settings settings;

    /** As it is stored. */
    String keep(String plain) {
        return SETTING.matcher(plain).matches() ? plain : Secrets.seal(settings.secret(), plain);
    }

    /**
     * @throws IllegalStateException if it was sealed with another secret, or is not set
     */
    String plain(String kept) {
        if (kept == null) return "";
        Matcher setting = SETTING.matcher(kept);
        if (!setting.matches()) return Secrets.open(settings.secret(), kept);
        return ConfigProvider.getConfig()
                .getOptionalValue(setting.group(1), String.class)
                .orElseThrow(() -> new IllegalStateException(setting.group(1) + " is not set"));
    }
}
