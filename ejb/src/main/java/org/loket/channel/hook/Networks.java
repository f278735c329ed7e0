package org.loket.channel.hook;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses are out there: all but those that lead into a network of one's own. */
final class Networks {

    private Networks() {}

    /** Whether anybody could be meant by it (the registries of RFC 6890 and its successors). */
    static boolean open(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? open4(bytes, 0) : open6(bytes);
    }

    private static boolean open4(byte[] all, int from) {
        int a = all[from] & 255;
        int b = all[from + 1] & 255;
        int c = all[from + 2] & 255;
        boolean own = a == 10 || a == 172 && b >> 4 == 1 || a == 192 && b == 168;
        boolean here = a == 0 || a == 127 || a == 169 && b == 254;
        boolean shared = a == 100 && b >> 6 == 1;
        boolean special =
                a == 192 && b == 0 && (c == 0 || c == 2)
                        || a == 198 && (b == 18 || b == 19 || b == 51 && c == 100)
                        || a == 203 && b == 0 && c == 113
                        || a >= 224;
        return !(own || here || shared || special);
    }

    /** Only 2000::/3 is given out; of it, what holds an IPv4 address counts as that. */
    private static boolean open6(byte[] bytes) {
        int first = (bytes[0] & 255) << 8 | bytes[1] & 255;
        int second = (bytes[2] & 255) << 8 | bytes[3] & 255;
        if (first == 0x64 && second == 0xff9b) return open4(bytes, 12);
        if (first == 0x2002) return open4(bytes, 2);
        boolean teredo = first == 0x2001 && second == 0;
        boolean written = first == 0x2001 && second == 0xdb8;
        return (bytes[0] & 0xe0) == 0x20 && !teredo && !written;
    }
}
