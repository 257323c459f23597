package dev.guanxi.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Large work that somebody waits for, such as an import. What it announces, this service's own consumers hear at once,
 * and would take most of the processor to follow it step by step. So while it goes on, a consumer that has many events
 * to take in rests after each batch; who has few goes on as ever, and nothing is left behind when the work has ended.
 */
@ApplicationScoped
public class Foreground {
    /** So many events at a time are many. */
    private static final int MANY = 100;

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final AtomicInteger going = new AtomicInteger();
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

    /** How long a consumer rests after it took some events in. */
    Duration restAfter(int events, Duration took) {
        if (events < MANY || going.get() == 0) {
            return Duration.ZERO;
        }
        var rest = took.multipliedBy(config.consumers().yield());
        return rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    }
}
