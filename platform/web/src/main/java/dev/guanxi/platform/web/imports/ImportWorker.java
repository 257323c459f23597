package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.web.imports.ImportLedger.ClaimLost;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** This replica's thread for import jobs: takes the one that waits longest, and the next when it is done. */
@ApplicationScoped
public class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final UUID holder = UUID.randomUUID();
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "import-worker");
    private final ImportQueue queue;
    private final ImportWork work;
    private final ImportConfig config;
    private volatile boolean running = true;

    ImportWorker(ImportQueue queue, ImportWork work, ImportConfig config) {
        this.queue = queue;
        this.work = work;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            thread.start();
        }
    }

    /** The batch at hand is finished; the rest is for another replica, or for the next start. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        bell.release();
        thread.join(PATIENCE);
    }

    /** Says that a job waits. */
    void ring() {
        bell.release();
    }

    private void run() {
        while (running) {
            try {
                var job = VertxContextSupport.subscribeAndAwait(() -> queue.claim(holder));
                if (job.isPresent()) {
                    work.perform(job.get(), holder, () -> running);
                } else {
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
            LOG.warnf("Imports wait: %s", Failures.reason(failure));
        } else {
            LOG.error("An import stands still by our own fault; it is tried again when its claim has lapsed", failure);
        }
        try {
            rest();
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private void rest() throws InterruptedException {
        if (bell.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
