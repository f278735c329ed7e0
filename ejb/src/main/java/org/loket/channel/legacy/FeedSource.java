package org.loket.channel.legacy;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a feed's files come from.
 *
 * @param folder where they lie with us
 * @param secret the sealed password or key of a server
 */
record FeedSource(long feed, Definition definition, Path folder, Optional<String> secret) {

    Place place() {
        return definition.place();
    }
}
