package org.loket.real;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Programs of Debian's packages, installed by apt where we are root. */
final class Debian {

    private Debian() {}

    /** Skips the test where the program is not there and cannot be installed. */
    static void needs(Path program, String... packages) throws Exception {
        if (Files.isExecutable(program)) return;
        boolean root = "root".equals(System.getProperty("user.name"));
        boolean debian = Files.exists(Path.of("/etc/debian_version"));
        assumeTrue(root && debian, program + " is not here, and only root on Debian installs it");
        String install =
                "apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q -y"
                        + " --no-install-recommends install "
                        + String.join(" ", packages);
        Process apt = new ProcessBuilder("sh", "-c", install).inheritIO().start();
        assumeTrue(
                apt.waitFor() == 0 && Files.isExecutable(program),
                Arrays.toString(packages) + " cannot be installed");
    }

    /** Runs a program to its end; what it says is in the failure, if it fails. */
    static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + "\n" + said);
        }
    }
}
