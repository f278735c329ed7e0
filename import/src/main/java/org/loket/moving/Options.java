package org.loket.moving;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed.
 *
 * @param loket its address without a path
 * @param realm the address of the Keycloak realm
 * @param secret of the client there
 * @param to the mailbox's address; empty for the desk's own
 * @param journals the folder in which is kept how far it got
 */
record Options(
        URI loket,
        URI realm,
        String client,
        String secret,
        String to,
        Path journals,
        List<Path> places) {

    static final String USAGE =
            """
            java -jar loket-import.jar --loket https://LOKET --realm https://KEYCLOAK/realms/loket [OPTION]... FILE|FOLDER...

            Brings the mails of mbox files (also packed with gzip), Maildirs and folders of .eml files into Loket.
              --to ADDRESS       the mailbox they were sent to; without it the desk's own address
              --client NAME      the client of Keycloak (loket-mail-gateway); its secret stands in LOKET_GATEWAY_SECRET
              --journal FOLDER   where is kept how far it got (the present folder); run it again to go on
            """;

    /**
     * @throws IllegalArgumentException if something is missing or unknown
     */
    static Options of(List<String> typed, Map<String, String> environment) {
        Map<String, String> named = new HashMap<>();
        List<Path> places = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            if (!word.startsWith("--")) {
                places.add(Path.of(word));
            } else if (!List.of("--loket", "--realm", "--to", "--client", "--journal")
                            .contains(word)
                    || i + 1 == typed.size()) {
                throw new IllegalArgumentException("what is " + word + "?");
            } else {
                named.put(word, typed.get(++i));
            }
        }
        if (places.isEmpty()) throw new IllegalArgumentException("no file and no folder is named");
        return new Options(
                address(named, "--loket"),
                address(named, "--realm"),
                named.getOrDefault("--client", "loket-mail-gateway"),
                Optional.ofNullable(environment.get("LOKET_GATEWAY_SECRET"))
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "LOKET_GATEWAY_SECRET is not set")),
                named.getOrDefault("--to", ""),
                Path.of(named.getOrDefault("--journal", "")),
                places);
    }

    private static URI address(Map<String, String> named, String option) {
        String said = named.get(option);
        if (said == null) throw new IllegalArgumentException(option + " is missing");
        return URI.create(said.replaceFirst("/+$", ""));
    }

    Path journal(Path place) {
        return journals.resolve(place.toAbsolutePath().normalize().getFileName() + ".imported");
    }
}
