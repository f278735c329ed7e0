package org.loket.channel.legacy;

import java.io.IOException;
import java.util.regex.Pattern;

/** Where rows come from, by the settings of a feed. */
final class PlaceReading {

    private static final Pattern FOLDER =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final Pattern REMOTE = Pattern.compile("[\\w./~-]+");
    private static final Pattern FILES = Pattern.compile("[\\w.*?-]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,255}");
    private static final Pattern USER = Pattern.compile("\\S{1,100}");
    private static final Pattern SOURCE = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,30}");
    private static final Pattern COLUMN = Pattern.compile("[A-Za-z_][A-Za-z0-9_$#]{0,62}");
    private static final Pattern TABLE = Pattern.compile(COLUMN + "(\\." + COLUMN + ")?");
    private static final Pattern QUEUE = Pattern.compile("[\\w.:/-]{1,200}");

    private final FormReading form;

    PlaceReading(FormReading form) {
        this.form = form;
    }

    Place place() {
        return switch (form.get("place")) {
            case "table" -> table();
            case "queue" -> queue();
            case "sftp" -> sftp();
            default ->
                    new Place.Folder(
                            form.matching("folder", FOLDER, "setting.folder"),
                            files(),
                            form.yes("doneFile"));
        };
    }

    private String files() {
        return form.matching("pattern", FILES, "setting.pattern");
    }

    private Place sftp() {
        if (form.yes("tell")) form.wrong("tell", "setting.noTelling");
        return new Place.Sftp(
                form.matching("host", HOST, "setting.host"),
                form.number("port", 22, 65_535),
                form.matching("user", USER, "setting.needed"),
                hostKey(),
                form.matching("folder", REMOTE, "setting.folder"),
                files(),
                form.yes("doneFile"));
    }

    private String hostKey() {
        String written = form.get("hostKey");
        try {
            if (SftpSessions.keys(written).isEmpty()) form.wrong("hostKey", "setting.hostKey");
        } catch (IOException e) {
            form.wrong("hostKey", "setting.hostKey");
        }
        return written;
    }

    private Place table() {
        boolean tell = form.yes("tell");
        return new Place.Table(
                form.matching("source", SOURCE, "setting.source"),
                form.matching("table", TABLE, "setting.table"),
                column("idColumn", true),
                !form.get("take").equals("since"),
                column("takeColumn", true),
                column("numberColumn", false),
                column("resultColumn", false),
                column("tellStatus", tell),
                column("tellText", false));
    }

    private String column(String name, boolean needed) {
        return needed
                ? form.matching(name, COLUMN, "setting.column")
                : form.perhaps(name, COLUMN, "setting.column");
    }

    private Place queue() {
        String out =
                form.yes("tell")
                        ? form.matching("tellQueue", QUEUE, "setting.queue")
                        : form.perhaps("tellQueue", QUEUE, "setting.queue");
        return new Place.Queue(
                form.matching("queue", QUEUE, "setting.queue"),
                form.perhaps("deadQueue", QUEUE, "setting.queue"),
                out);
    }
}
