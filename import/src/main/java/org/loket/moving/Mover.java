package org.loket.moving;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Hands in one message after the other, so that an answer finds what it answers. While Loket is
 * away it waits, longer each time.
 */
final class Mover {

    private static final List<Integer> PAUSES = List.of(1, 2, 5, 10, 30, 60);
    private static final int LONGEST_LOOK_MILLIS = 1_000;
    private static final int MOST_LOOKS = 40;

    private final Options options;
    private final Counter counter;
    private final Progress progress;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Mover(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.counter = new Counter(options);
    }

    /** Ends when the message at hand is through. */
    void stop() {
        stopping.countDown();
    }

    /**
     * @return whether all of it is through
     * @throws Refused if Loket takes nothing from us
     */
    boolean move(Path place) throws IOException, InterruptedException {
        try (Journal journal = new Journal(options.journal(place));
                Letters letters = Letters.in(place)) {
            if (journal.size() > 0) {
                progress.note("%s: goes on after %,d mails".formatted(place, journal.size()));
            }
            Optional<Letter> letter = Optional.empty();
            while (stopping.getCount() > 0 && (letter = letters.next()).isPresent()) {
                if (journal.has(letter.get())) continue;
                Optional<Fate> fate = handIn(letter.get());
                if (fate.isEmpty()) break;
                journal.add(letter.get(), fate.get());
                progress.one(journal, letters.share());
            }
            progress.all(journal, letters.share());
            return letter.isEmpty();
        }
    }

    /** Empty if we were stopped before. */
    private Optional<Fate> handIn(Letter letter) throws InterruptedException {
        if (letter.tooLarge()) return Optional.of(new Fate("tooLarge", ""));
        for (int tries = 0; stopping.getCount() > 0; tries++) {
            try {
                return Optional.of(awaitFate(counter.handIn(letter)));
            } catch (IOException e) {
                int pause = PAUSES.get(Math.min(tries, PAUSES.size() - 1));
                progress.note("%s; tried again in %d s".formatted(e, pause));
                stopping.await(pause, TimeUnit.SECONDS);
            }
        }
        return Optional.empty();
    }

    /** Loket judges at once, unless it is at that mail by itself at this moment. */
    private Fate awaitFate(Counter.Answer answer) throws IOException, InterruptedException {
        Optional<Fate> fate = answer.fate();
        for (int looks = 1; fate.isEmpty() && looks < MOST_LOOKS; looks++) {
            stopping.await(Math.min(20L * looks, LONGEST_LOOK_MILLIS), TimeUnit.MILLISECONDS);
            fate = counter.ask(answer);
        }
        return fate.orElse(new Fate("waiting", ""));
    }
}
