package dev.guanxi.platform.web.jobs;

import dev.guanxi.platform.events.Failures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Keeps a claim up while its work goes on, so that it lapses when the process is gone and never because one batch takes
 * longer than the claim lasts. It works beside the transaction of the batch, whose own progress still decides who counts.
 */
@ApplicationScoped
public class ClaimUpkeep {
    private static final Logger LOG = Logger.getLogger(ClaimUpkeep.class);

    /** A renewal that fails once or comes late leaves time for another. */
    private static final int TIMES_A_LEASE = 3;

    private final Vertx vertx;

    ClaimUpkeep(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Ends when the work does. */
    @FunctionalInterface
    public interface Kept extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Renews a claim three times in each of its terms until it is closed.
     *
     * @param lease how long the claim holds by itself
     * @param renewal prolongs it if it is still held, in a transaction of its own
     */
    public Kept keep(Duration lease, Supplier<Uni<?>> renewal) {
        var busy = new AtomicBoolean();
        var timer = vertx.setPeriodic(Math.max(1, lease.toMillis() / TIMES_A_LEASE), _ -> {
            if (busy.compareAndSet(false, true)) {
                renewal.get()
                        .onTermination()
                        .invoke(() -> busy.set(false))
                        .subscribe()
                        .with(
                                _ -> {},
                                failure -> LOG.warnf(
                                        "A claim could not be renewed, and may lapse: %s", Failures.reason(failure)));
            }
        });
        return () -> vertx.cancelTimer(timer);
    }
}
