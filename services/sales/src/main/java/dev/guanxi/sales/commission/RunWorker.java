package dev.guanxi.sales.commission;

import dev.guanxi.platform.web.jobs.ClaimUpkeep;
import dev.guanxi.platform.web.jobs.Claims;
import dev.guanxi.platform.web.jobs.JobThread;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** This replica's thread for runs; one that dies leaves its run to another. */
@ApplicationScoped
public class RunWorker {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final UUID holder = UUID.randomUUID();
    private final RunWork work;
    private final ClaimUpkeep upkeep;
    private final Claims claims;
    private final JobThread thread;

    RunWorker(RunWork work, ClaimUpkeep upkeep, Pool database) {
        this.work = work;
        this.upkeep = upkeep;
        this.claims = new Claims(database, "commission_run", LEASE);
        this.thread = new JobThread("commission-worker", POLL, this::take);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        thread.stop();
    }

    /** Says that a run waits. */
    void ring() {
        thread.ring();
    }

    private boolean take(BooleanSupplier goOn) throws Throwable {
        var run = VertxContextSupport.subscribeAndAwait(() -> claims.take(holder));
        if (run.isPresent()) {
            try (var _ = upkeep.keep(LEASE, () -> claims.renew(run.get(), holder))) {
                if (!work.perform(run.get(), holder, goOn)) {
                    VertxContextSupport.subscribeAndAwait(() -> claims.release(run.get(), holder));
                }
            }
        }
        return run.isPresent();
    }
}
