package org.loket.web.look;

import java.util.regex.Pattern;

/** The tokens that follow from an organisation's one colour, legible in light and dark. */
final class Colours {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    /** WCAG 2.2, 1.4.3: text needs 4.5 to 1. */
    private static final double LEGIBLE = 4.5;

    private Colours() {}

    /**
     * @param colour six hexadecimal digits after a {@code #}
     * @throws IllegalArgumentException if it is no such colour
     */
    static String css(String colour) {
        String brand = legible(colour);
        return """
        :root {
          --brand: light-dark(%1$s, color-mix(in oklab, %1$s 45%%, white));
          --brand-2: light-dark(color-mix(in oklab, %1$s 75%%, black), color-mix(in oklab, %1$s 28%%, white));
          --on-brand: light-dark(#ffffff, #10181a);
          --tint: light-dark(color-mix(in oklab, %1$s 11%%, white), color-mix(in oklab, %1$s 32%%, #101416));
          --hero: light-dark(color-mix(in oklab, %1$s 85%%, black), color-mix(in oklab, %1$s 45%%, black));
          --hero-go: %1$s;
        }
        """
                .formatted(brand);
    }

    /** The colour, darkened until white text on it can be read. */
    static String legible(String colour) {
        if (!HEX.matcher(colour).matches()) {
            throw new IllegalArgumentException("not a colour such as #0d5c63: " + colour);
        }
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double[] part = {rgb >> 16, rgb >> 8 & 255, rgb & 255};
        while (contrastWithWhite(part) < LEGIBLE) {
            for (int i = 0; i < 3; i++) part[i] *= .95;
        }
        return "#%02x%02x%02x"
                .formatted(Math.round(part[0]), Math.round(part[1]), Math.round(part[2]));
    }

    /** WCAG 2.2, definition of contrast ratio. */
    static double contrastWithWhite(double... rgb) {
        double luminance = .2126 * linear(rgb[0]) + .7152 * linear(rgb[1]) + .0722 * linear(rgb[2]);
        return 1.05 / (luminance + .05);
    }

    private static double linear(double part) {
        double c = part / 255;
        return c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4);
    }
}
