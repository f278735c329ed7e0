package org.loket.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.loket.request.Upload;

/** A text file that a requester attached. */
record DemoFile(String name, String text) implements Upload {

    static DemoFile of(JsonObject json) {
        return new DemoFile(json.getString("name"), json.getString("text"));
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public long size() {
        return bytes().length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes());
    }

    private byte[] bytes() {
        return text.getBytes(UTF_8);
    }
}
