package org.loket.it;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.loket.kernel.Language;
import org.loket.request.Channel;
import org.loket.request.Guest;
import org.loket.request.NewMessage;
import org.loket.request.NewRequest;
import org.loket.request.Upload;
import org.loket.workflow.TaskAnswer;

/** What people hand in. */
final class Forms {

    static final String SERVICE = "password-reset";

    private Forms() {}

    static String token() {
        return UUID.randomUUID().toString();
    }

    static NewRequest request(String subject, Upload... files) {
        return request(SERVICE, subject, token(), files);
    }

    static NewRequest request(String service, String subject, String token, Upload... files) {
        return new NewRequest(
                service,
                subject,
                "Ik kan niet meer inloggen sinds gisteren.",
                Language.NL,
                Channel.PORTAL,
                token,
                List.of(files));
    }

    static NewRequest withText(String text) {
        return new NewRequest(
                SERVICE, "Een vraag", text, Language.NL, Channel.PORTAL, token(), List.of());
    }

    static NewMessage message(String text, Upload... files) {
        return new NewMessage(text, Channel.PORTAL, token(), List.of(files));
    }

    static Guest guest() {
        return new Guest("Gijs Gast", "gijs." + token() + "@loket.example");
    }

    static TaskAnswer answer(String action, String text) {
        return TaskAnswer.of(action, text, token());
    }

    static Upload file(String name, byte[] bytes) {
        return file(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    interface Opened {
        InputStream open();
    }

    static Upload file(String name, long size, Opened opened) {
        return new Upload() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String mediaType() {
                return "application/octet-stream";
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open() {
                return opened.open();
            }
        };
    }
}
