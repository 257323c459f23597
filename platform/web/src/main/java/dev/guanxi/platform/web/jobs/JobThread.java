package dev.guanxi.platform.web.jobs;

import dev.guanxi.platform.events.Failures;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** A replica's thread for jobs of one kind: takes the one that waits longest, and the next when it is done. */
public final class JobThread {
    private static final Logger LOG = Logger.getLogger(JobThread.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private final Duration poll;
    private final Turn turn;
    private volatile boolean running = true;

    /**
     * Prepares the thread.
     *
     * @param poll how often it looks for a job that another replica was asked for
     */
    public JobThread(String name, Duration poll, Turn turn) {
        this.thread = new Thread(this::run, name);
        this.poll = poll;
        this.turn = turn;
    }

    /** One job's turn. */
    @FunctionalInterface
    public interface Turn {
        /**
         * Claims the job that waits longest and works on it until it is done or it is time to stop.
         *
         * @return false when none waits
         */
        boolean take(BooleanSupplier goOn) throws Throwable;
    }

    public void start() {
        thread.start();
    }

    /** The batch at hand is finished; the rest is for another replica, or for the next start. */
    public void stop() throws InterruptedException {
        running = false;
        bell.release();
        thread.join(PATIENCE);
    }

    /** Says that a job waits. */
    public void ring() {
        bell.release();
    }

    private void run() {
        while (running) {
            try {
                if (!turn.take(() -> running)) {
                    rest();
                }
            } catch (ClaimLost e) {
                LOG.infof("%s; another replica goes on", e.getMessage());
            } catch (InterruptedException e) {
                running = false;
            } catch (Throwable e) {
                failed(e);
            }
        }
    }

    private void failed(Throwable failure) {
        if (Failures.isPassing(failure)) {
            LOG.warnf("%s waits: %s", thread.getName(), Failures.reason(failure));
        } else {
            LOG.errorf(
                    failure,
                    "%s stands still by our own fault; the job is tried again when its claim has lapsed",
                    thread.getName());
        }
        try {
            rest();
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private void rest() throws InterruptedException {
        if (bell.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
