package dev.guanxi.launcher.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How long to wait for what one service learns from another. Events usually take milliseconds; once something did not
 * come in all the time allowed, nothing else is waited for that long again.
 */
final class Patience {

    private static final int IMPATIENT_FRACTION = 20;

    private final Duration interval;
    private Duration limit;

    Patience(Duration limit, Duration interval) {
        this.limit = limit;
        this.interval = interval;
    }

    /** {@return what the question gives as soon as it gives something; empty when that takes too long} */
    <T> Optional<T> await(Supplier<Optional<T>> question) {
        long begin = System.nanoTime();
        Optional<T> answer = question.get();
        while (answer.isEmpty() && System.nanoTime() - begin < limit.toNanos()) {
            Pause.of(interval);
            answer = question.get();
        }
        if (answer.isEmpty()) {
            limit = limit.dividedBy(IMPATIENT_FRACTION);
        }
        return answer;
    }
}
