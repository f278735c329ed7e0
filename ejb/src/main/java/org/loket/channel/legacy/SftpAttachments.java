package org.loket.channel.legacy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jboss.logging.Logger;
import org.loket.request.Upload;

/** Brings the files here that lie beside a file on its server and that its rows name. */
final class SftpAttachments {

    private static final Logger LOG = Logger.getLogger(SftpAttachments.class);

    private final SftpClient sftp;
    private final FeedSource source;
    private final String from;

    SftpAttachments(SftpClient sftp, FeedSource source, String from) {
        this.sftp = sftp;
        this.source = source;
        this.from = from;
    }

    void fetch(Path file) throws IOException {
        Formula formula = source.definition().mapping().formulas().get(Field.FILES);
        if (formula == null) return;
        Set<String> seen = new HashSet<>();
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try (Rows rows = source.definition().format().open(in)) {
            for (Optional<Row> row; (row = rows.next()).isPresent(); ) {
                for (String name : RowCheck.names(formula.of(row.get().values()))) {
                    if (isPlain(name) && seen.add(name)) fetch(name);
                }
            }
        } catch (Unreadable e) {
            LOG.debugf(e, "%s will be refused when it is read", file);
        }
    }

    /** A name that leads nowhere else. */
    private static boolean isPlain(String name) {
        return !name.startsWith(".") && !name.contains("/") && !name.contains("\\");
    }

    /** What is missing there or too large is told when its row is checked. */
    private void fetch(String name) throws IOException {
        Path here = source.folder().resolve(name);
        if (Files.exists(here, LinkOption.NOFOLLOW_LINKS)) return;
        try {
            SftpClient.Attributes there = sftp.lstat(from + "/" + name);
            if (!there.isRegularFile() || there.getSize() > Upload.LIMIT) return;
            Path unfinished = source.folder().resolve("." + name);
            try (InputStream in = sftp.read(from + "/" + name)) {
                Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(unfinished, here);
        } catch (SftpException e) {
            if (e.getStatus() != SftpConstants.SSH_FX_NO_SUCH_FILE) throw e;
        }
    }

    /**
     * Nothing is kept here once no file is worked on any more, but results that have not been
     * brought: the server has it all.
     */
    static void forget(FeedSource source, List<Path> inWork) throws IOException {
        if (!inWork.isEmpty()) return;
        try (Stream<Path> left = Files.list(source.folder())) {
            for (Path file : left.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(Folders.RESULTS)) Files.deleteIfExists(file);
            }
        }
    }
}
