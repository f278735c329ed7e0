package org.loket.mime;

/** Joins what a sender's program broke into lines (format=flowed, RFC 3676). */
final class FlowedText {

    private FlowedText() {}

    static String of(String text, MediaType type) {
        if (!type.parameter("format").equalsIgnoreCase("flowed")) return text;
        boolean delSp = type.parameter("delsp").equalsIgnoreCase("yes");
        StringBuilder joined = new StringBuilder(text.length());
        int open = -1;
        for (String line : text.split("\n", -1)) {
            int depth = depth(line);
            String rest = line.substring(depth);
            if (rest.startsWith(" ")) rest = rest.substring(1);
            boolean signature = rest.equals("-- ");
            boolean goesOn = open == depth && !signature;
            if (open >= 0 && !goesOn) joined.append('\n');
            if (!goesOn && depth > 0) joined.append(">".repeat(depth)).append(' ');
            boolean flows = rest.endsWith(" ") && !signature;
            joined.append(flows && delSp ? rest.substring(0, rest.length() - 1) : rest);
            open = flows ? depth : -1;
            if (!flows) joined.append('\n');
        }
        return joined.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') depth++;
        return depth;
    }
}
