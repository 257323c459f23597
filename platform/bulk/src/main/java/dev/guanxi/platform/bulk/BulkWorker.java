package dev.guanxi.platform.bulk;

import dev.guanxi.platform.web.jobs.ClaimUpkeep;
import dev.guanxi.platform.web.jobs.JobThread;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** This replica's thread for bulk changes. */
@ApplicationScoped
public class BulkWorker {
    private final UUID holder = UUID.randomUUID();
    private final BulkQueue queue;
    private final BulkWork work;
    private final BulkConfig config;
    private final ClaimUpkeep claims;
    private final JobThread thread;

    BulkWorker(BulkQueue queue, BulkWork work, BulkConfig config, ClaimUpkeep claims) {
        this.queue = queue;
        this.work = work;
        this.config = config;
        this.claims = claims;
        this.thread = new JobThread("bulk-worker", config.poll(), this::take);
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
            try (var _ = claims.keep(config.lease(), () -> queue.claims().renew(id, holder))) {
                work.perform(job.get(), holder, goOn);
            }
        }
        return job.isPresent();
    }
}
