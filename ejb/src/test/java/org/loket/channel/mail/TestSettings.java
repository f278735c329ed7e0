package org.loket.channel.mail;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.loket.kernel.Encryption;
import org.loket.kernel.Settings;

/** An office whose mail server is on this machine. */
class TestSettings extends Settings {

    private final int port;

    TestSettings(int port) {
        this.port = port;
    }

    @Override
    public String url() {
        return "https://desk.example";
    }

    @Override
    public String organisation() {
        return "Gemeente Wáterland";
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Amsterdam");
    }

    @Override
    public String mailFrom() {
        return "desk@loket.example";
    }

    @Override
    public String mailHost() {
        return "127.0.0.1";
    }

    @Override
    public int mailPort() {
        return port;
    }

    @Override
    public Encryption mailTls() {
        return Encryption.NONE;
    }

    @Override
    public Optional<String> mailUser() {
        return Optional.empty();
    }

    @Override
    public Optional<String> mailPassword() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> mailKeys() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> mailAuthorities() {
        return Optional.empty();
    }

    @Override
    public int mailKeepDays() {
        return 90;
    }

    @Override
    public String secret() {
        return "a secret for tests";
    }

    @Override
    public boolean replyTokens() {
        return true;
    }

    @Override
    public int automaticMailsPerHour() {
        return 5;
    }
}
