package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * Takes files from the folders of SFTP servers and brings their results there. A file that is taken
 * is first renamed into {@code taken} on the server, so that of several nodes one has it; once it
 * is through it goes on to {@code done} or {@code failed} there.
 */
@ApplicationScoped
class SftpFolders {

    private record Look(long size, long changed) {}

    @Inject SftpSessions sessions;
    @Inject Folders folders;
    @Inject FeedIntake intake;

    /** How the waiting files of each feed looked when it was visited last. */
    private final Map<Long, Map<String, Look>> seen = new ConcurrentHashMap<>();

    void visit(FeedSource source, Place.Sftp server) throws IOException {
        try (SftpSession session = sessions.open(server, source.secret())) {
            SftpClient sftp = session.files();
            String taken = below(server, "taken");
            makeFolder(sftp, taken);
            for (String name : waiting(sftp, source, server)) {
                take(sftp, server, name, taken + "/" + folders.workName(name));
            }
            for (SftpClient.DirEntry entry : sftp.readDir(taken)) {
                if (entry.getAttributes().isRegularFile()) {
                    follow(sftp, source, server, entry.getFilename());
                }
            }
        }
        intake.tidy(source);
    }

    /** Files that nobody writes any more. */
    private List<String> waiting(SftpClient sftp, FeedSource source, Place.Sftp server)
            throws IOException {
        PathMatcher fits = FileSystems.getDefault().getPathMatcher("glob:" + server.pattern());
        Map<String, Look> now = new ConcurrentHashMap<>();
        Set<String> all = new HashSet<>();
        for (SftpClient.DirEntry entry : sftp.readDir(server.path())) {
            String name = entry.getFilename();
            if (!entry.getAttributes().isRegularFile()) continue;
            all.add(name);
            boolean ours = name.endsWith(Folders.RESULTS) || name.endsWith(Folders.DONE);
            if (ours || name.startsWith(".") || !fits.matches(Path.of(name))) continue;
            var attributes = entry.getAttributes();
            now.put(name, new Look(attributes.getSize(), attributes.getModifyTime().toMillis()));
        }
        Map<String, Look> before =
                Optional.ofNullable(seen.put(source.feed(), now)).orElse(Map.of());
        List<String> ready = new ArrayList<>();
        for (String name : now.keySet()) {
            boolean finished =
                    server.doneFile()
                            ? all.contains(name + Folders.DONE)
                            : now.get(name).equals(before.get(name));
            if (finished) ready.add(name);
        }
        return ready;
    }

    private static void take(SftpClient sftp, Place.Sftp server, String name, String as)
            throws IOException {
        try {
            sftp.rename(server.path() + "/" + name, as);
        } catch (SftpException e) {
            if (e.getStatus() != SftpConstants.SSH_FX_NO_SUCH_FILE) throw e;
            return; // another node was quicker
        }
        if (server.doneFile()) sftp.remove(server.path() + "/" + name + Folders.DONE);
    }

    /** Fetches a taken file, or brings the results of one that is through. */
    private void follow(SftpClient sftp, FeedSource source, Place.Sftp server, String workName)
            throws IOException {
        Optional<FileStatus> status = intake.status(source.feed(), workName);
        if (status.isEmpty()) {
            fetch(sftp, source, server, workName);
        } else if (status.get() == FileStatus.DONE || status.get() == FileStatus.FAILED) {
            String name = folders.nameOf(workName);
            bringResults(sftp, source, server, name);
            String to = status.get() == FileStatus.DONE ? "done" : "failed";
            makeFolder(sftp, below(server, to));
            putAway(sftp, server, workName, below(server, to), name);
            folders.drop(folders.work(source.folder()).resolve(workName));
            SftpAttachments.forget(source, folders.inWork(source.folder()));
        }
    }

    private void fetch(SftpClient sftp, FeedSource source, Place.Sftp server, String workName)
            throws IOException {
        String from = below(server, "taken") + "/" + workName;
        Path work = folders.work(source.folder());
        Path file = work.resolve(workName);
        if (Files.exists(file)) return;
        Files.createDirectories(work);
        Path unfinished = work.resolve("." + workName);
        try (InputStream in = sftp.read(from);
                OutputStream out = Files.newOutputStream(unfinished)) {
            in.transferTo(out);
        }
        new SftpAttachments(sftp, source, server.path()).fetch(unfinished);
        folders.publish(unfinished, file);
    }

    private static void bringResults(
            SftpClient sftp, FeedSource source, Place.Sftp server, String name) throws IOException {
        Path results = source.folder().resolve(name + Folders.RESULTS);
        if (Files.notExists(results)) return;
        String target = server.path() + "/" + name + Folders.RESULTS;
        String unfinished = server.path() + "/." + name + Folders.RESULTS;
        try (OutputStream out = sftp.write(unfinished)) {
            Files.copy(results, out);
        }
        remove(sftp, target);
        sftp.rename(unfinished, target);
        Files.deleteIfExists(results);
    }

    private static void putAway(
            SftpClient sftp, Place.Sftp server, String workName, String to, String name)
            throws IOException {
        String from = below(server, "taken") + "/" + workName;
        try {
            sftp.rename(from, to + "/" + name);
        } catch (SftpException e) {
            sftp.rename(from, to + "/" + workName); // there is one of that name already
        }
    }

    private static void makeFolder(SftpClient sftp, String path) throws IOException {
        try {
            sftp.stat(path);
        } catch (SftpException e) {
            if (e.getStatus() != SftpConstants.SSH_FX_NO_SUCH_FILE) throw e;
            sftp.mkdir(path);
        }
    }

    private static void remove(SftpClient sftp, String path) throws IOException {
        try {
            sftp.remove(path);
        } catch (SftpException e) {
            if (e.getStatus() != SftpConstants.SSH_FX_NO_SUCH_FILE) throw e;
        }
    }

    private static String below(Place.Sftp server, String folder) {
        return server.path() + "/" + folder;
    }
}
