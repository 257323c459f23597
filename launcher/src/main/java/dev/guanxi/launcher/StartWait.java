package dev.guanxi.launcher;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The wait for a part that was set going: tells now and then what is waited for, and ends where waiting is of no use.
 */
final class StartWait {

    /** A first start fills a database and may share its two cores with seven others. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Progress progress;
    private final Duration longest;
    private final Duration betweenWords;

    StartWait(Progress progress) {
        this(progress, LONGEST, BETWEEN_WORDS);
    }

    /**
     * @param longest after which the part is given up
     * @param betweenWords between two messages about what is waited for
     */
    StartWait(Progress progress, Duration longest, Duration betweenWords) {
        this.progress = progress;
        this.longest = longest;
        this.betweenWords = betweenWords;
    }

    /** {@return the same, but giving up after {@code limit} where that is earlier} */
    StartWait atMost(Duration limit) {
        return limit.compareTo(longest) < 0 ? new StartWait(progress, limit, betweenWords) : this;
    }

    /**
     * Returns when the engine is ready.
     *
     * @param cancelled whether nobody wants the part any more
     * @throws SuiteException if it ended, was stopped or takes too long
     */
    void until(String name, Engine engine, BooleanSupplier cancelled) {
        long begin = System.nanoTime();
        Duration nextWord = betweenWords;
        while (!engine.isReady()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begin);
            refuseWaitingInVain(name, engine, cancelled);
            if (waited.compareTo(longest) > 0) {
                throw new SuiteException("%s was given up: %s".formatted(name, state(waited, engine)));
            }
            if (waited.compareTo(nextWord) > 0) {
                nextWord = nextWord.plus(betweenWords);
                progress.say("%s is still starting: %s".formatted(name, state(waited, engine)));
            }
            pause();
        }
    }

    private static void refuseWaitingInVain(String name, Engine engine, BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new SuiteException("%s was stopped while it was starting.".formatted(name));
        }
        if (!engine.isRunning()) {
            throw new SuiteException("%s ended while starting. %s".formatted(name, engine.log()));
        }
    }

    private static String state(Duration waited, Engine engine) {
        return "not ready after %d s. %s %s".formatted(waited.toSeconds(), engine.lack(), engine.log());
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteException("Interrupted while waiting for a part to become ready.", e);
        }
    }
}
