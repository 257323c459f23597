package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.events.Foreground;
import dev.guanxi.platform.web.jobs.ClaimUpkeep;
import dev.guanxi.platform.web.jobs.JobThread;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** This replica's thread for import jobs. */
@ApplicationScoped
public class ImportWorker {
    private final UUID holder = UUID.randomUUID();
    private final ImportQueue queue;
    private final ImportWork work;
    private final ImportConfig config;
    private final Foreground foreground;
    private final ClaimUpkeep claims;
    private final JobThread thread;

    ImportWorker(ImportQueue queue, ImportWork work, ImportConfig config, Foreground foreground, ClaimUpkeep claims) {
        this.queue = queue;
        this.work = work;
        this.config = config;
        this.foreground = foreground;
        this.claims = claims;
        this.thread = new JobThread("import-worker", config.poll(), this::take);
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        thread.stop();
    }

    /** Says that a job waits. */
    void ring() {
        thread.ring();
    }

    private boolean take(BooleanSupplier goOn) throws Throwable {
        var job = VertxContextSupport.subscribeAndAwait(() -> queue.claim(holder));
        if (job.isPresent()) {
            var id = job.get().id();
            try (var _ = foreground.begin();
                    var _ = claims.keep(config.lease(), () -> queue.claims().renew(id, holder))) {
                work.perform(job.get(), holder, goOn);
            }
        }
        return job.isPresent();
    }
}
