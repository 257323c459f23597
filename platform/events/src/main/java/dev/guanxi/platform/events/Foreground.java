package dev.guanxi.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Large work that somebody waits for, such as an import. What it announces, this service's own consumers hear at once,
 * and would take most of the processor to follow it step by step. So while it goes on, consumers that have many events
 * to take in do so one after the other, with a rest after each batch; who has few goes on as ever, and nothing is left
 * behind when the work has ended.
 */
@ApplicationScoped
public class Foreground {
    /** So many events at a time are many. */
    private static final int MANY = 100;

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final AtomicInteger going = new AtomicInteger();
    private final Lock turn = new ReentrantLock();
    private final EventsConfig config;

    Foreground(EventsConfig config) {
        this.config = config;
    }

    /** Some of that work; closed when it has ended, once. */
    public interface Work extends AutoCloseable {
        @Override
        void close();
    }

    /** Begins such work on this replica. */
    public Work begin() {
        going.incrementAndGet();
        return going::decrementAndGet;
    }

    /**
     * Has a consumer take a batch in.
     *
     * @param rest waits for so long, or less when the consumer stops
     */
    void letIn(int events, Runnable batch, Consumer<Duration> rest) {
        if (events < MANY || going.get() == 0) {
            batch.run();
            return;
        }
        turn.lock();
        try {
            var begun = System.nanoTime();
            batch.run();
            rest.accept(restAfter(Duration.ofNanos(System.nanoTime() - begun)));
        } finally {
            turn.unlock();
        }
    }

    private Duration restAfter(Duration took) {
        var rest = took.multipliedBy(config.consumers().yield());
        return rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    }
}
