package org.loket.channel.legacy;

import java.io.Closeable;
import java.io.IOException;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;

/** A connection to an SFTP server. */
record SftpSession(ClientSession session, SftpClient files) implements Closeable {

    @Override
    public void close() throws IOException {
        try (session) {
            files.close();
        }
    }
}
