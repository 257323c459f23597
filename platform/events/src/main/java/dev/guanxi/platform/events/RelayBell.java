package dev.guanxi.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the relay that the outbox has something. Ringing many times before it looks counts once. */
@ApplicationScoped
public class RelayBell {
    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /**
     * Waits for the bell, and when it rings a little longer for what else comes.
     *
     * @param gathering how much longer; may be nothing
     * @return false when it stayed silent
     */
    boolean await(Duration atMost, Duration gathering) throws InterruptedException {
        var heard = rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (heard) {
            Thread.sleep(gathering);
            rung.drainPermits();
        }
        return heard;
    }
}
