package org.loket.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An authority of our own, which vouches for a mail server on {@code localhost}. */
record Authority(Path folder) {

    static final String PASSWORD = "changeit";

    static Authority in(Path folder) throws IOException, InterruptedException {
        Authority authority = new Authority(folder);
        authority.openssl(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "30",
                "-keyout",
                "ca.key",
                "-out",
                "ca.pem",
                "-subj",
                "/CN=An authority of our own");
        authority.openssl(
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "server.key",
                "-out",
                "server.csr",
                "-subj",
                "/CN=localhost");
        Files.writeString(folder.resolve("names"), "subjectAltName=DNS:localhost\n");
        authority.openssl(
                "x509",
                "-req",
                "-in",
                "server.csr",
                "-CA",
                "ca.pem",
                "-CAkey",
                "ca.key",
                "-CAcreateserial",
                "-days",
                "30",
                "-extfile",
                "names",
                "-out",
                "server.pem");
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Debian.run(
                folder,
                keytool,
                "-importcert",
                "-noprompt",
                "-alias",
                "own",
                "-file",
                "ca.pem",
                "-keystore",
                "trust.p12",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        return authority;
    }

    private void openssl(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "openssl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Debian.run(folder, command);
    }

    Path certificate() {
        return folder.resolve("server.pem");
    }

    Path key() {
        return folder.resolve("server.key");
    }

    Path trust() {
        return folder.resolve("trust.p12");
    }
}
