package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lays a file of what happened here into the folder {@code out} of a feed: an object on each line.
 * It is there all at once; one that was not noted in time is laid again under the same name.
 */
@ApplicationScoped
class FolderVisits {

    @Inject VisitSteps steps;
    @Inject Folders folders;

    void visit(Visit visit) throws IOException {
        List<ChangeNote> notes = steps.toTell(visit.feed());
        if (notes.isEmpty()) return;
        Definition definition = visit.definition();
        Path out = folders.of(visit.feed(), definition.place()).resolve("out");
        Files.createDirectories(out);
        String name = "changes-" + notes.get(0).id() + ".jsonl";
        Path unfinished = out.resolve("." + name);
        Files.writeString(
                unfinished,
                notes.stream()
                        .map(note -> line(definition, note))
                        .collect(Collectors.joining("\n", "", "\n")));
        folders.publish(unfinished, out.resolve(name));
        notes.forEach(steps::told);
    }

    private static String line(Definition definition, ChangeNote note) {
        return Notices.json(
                Notices.change(definition.system(), note, definition.word(note.status())));
    }
}
