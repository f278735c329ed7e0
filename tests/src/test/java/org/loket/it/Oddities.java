package org.loket.it;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mails by what is odd about them, and the pieces of which they are made. */
abstract class Oddities {

    static final String FROM = "From: Odd <odd@post.example>\n";
    static final String PLAIN = FROM + "Subject: odd\n";
    static final int MEGABYTE = 1024 * 1024;

    private final Map<String, byte[]> mails = new LinkedHashMap<>();

    Map<String, byte[]> mails() {
        return mails;
    }

    static String type(String type) {
        return "Content-Type: " + type + "\n";
    }

    static String multipart(String part) {
        return type("multipart/mixed; boundary=b") + "\n--b\nContent-Type: " + part;
    }

    static String many(int count, IntFunction<String> each) {
        return many(count, each, ",\n ");
    }

    static String many(int count, IntFunction<String> each, String between) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(between));
    }

    void add(String oddity, String mail) {
        add(oddity, mail, "utf-8");
    }

    void add(String oddity, String mail, String charset) {
        mails.put(oddity, mail.getBytes(Charset.forName(charset)));
    }
}
