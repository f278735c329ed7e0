package org.loket.mime;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Writes a winmail.dat (MS-OXTNEF §2.1) for tests. */
final class TnefBytes {

    private static final int OF_MESSAGE = 1;
    private static final int OF_FILE = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    TnefBytes() {
        out.writeBytes(number(0x223E9F78, 4));
        out.writeBytes(number(1, 2));
    }

    TnefBytes body(String text) {
        attribute(OF_MESSAGE, 0x00069003, unicode(0x1000, text));
        return this;
    }

    TnefBytes file(String name, String content) {
        attribute(OF_FILE, 0x00069002, new byte[14]);
        attribute(
                OF_FILE, 0x00018010, (shortName(name) + "\0").getBytes(StandardCharsets.US_ASCII));
        attribute(OF_FILE, 0x0006800F, content.getBytes(StandardCharsets.UTF_8));
        attribute(OF_FILE, 0x00069005, unicode(0x3707, name));
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private static String shortName(String name) {
        return name.replaceAll("[^A-Za-z.]", "").toUpperCase(Locale.ROOT);
    }

    private void attribute(int level, int id, byte[] data) {
        int sum = 0;
        for (byte b : data) sum += b & 0xFF;
        out.write(level);
        out.writeBytes(number(id, 4));
        out.writeBytes(number(data.length, 4));
        out.writeBytes(data);
        out.writeBytes(number(sum, 2));
    }

    /** One property, in UTF-16 (MS-OXTNEF §2.1.3.4). */
    private static byte[] unicode(int property, String text) {
        byte[] value = (text + "\0").getBytes(StandardCharsets.UTF_16LE);
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.writeBytes(number(1, 4));
        list.writeBytes(number(property << 16 | 0x001F, 4));
        list.writeBytes(number(1, 4));
        list.writeBytes(number(value.length, 4));
        list.writeBytes(value);
        while (list.size() % 4 != 0) list.write(0);
        return list.toByteArray();
    }

    private static byte[] number(int value, int length) {
        byte[] four = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
        return Arrays.copyOf(four, length);
    }
}
