package dev.guanxi.sales.realignment;

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

/** This replica's thread for realignments; one that dies leaves its realignment to another. */
@ApplicationScoped
public class RealignmentWorker {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final UUID holder = UUID.randomUUID();
    private final RealignmentWork work;
    private final Beginnings beginnings;
    private final ClaimUpkeep upkeep;
    private final Claims claims;
    private final JobThread thread;

    RealignmentWorker(RealignmentWork work, Beginnings beginnings, ClaimUpkeep upkeep, Pool database) {
        this.work = work;
        this.beginnings = beginnings;
        this.upkeep = upkeep;
        this.claims = new Claims(database, "realignment", LEASE);
        this.thread = new JobThread("realignment-worker", POLL, this::take);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        thread.stop();
    }

    /** Says that one waits. */
    void ring() {
        thread.ring();
    }

    private boolean take(BooleanSupplier goOn) throws Throwable {
        VertxContextSupport.subscribeAndAwait(beginnings::look);
        var next = VertxContextSupport.subscribeAndAwait(() -> claims.take(holder));
        if (next.isPresent()) {
            var id = next.get();
            try (var _ = upkeep.keep(LEASE, () -> claims.renew(id, holder))) {
                if (!work.perform(id, holder, goOn)) {
                    VertxContextSupport.subscribeAndAwait(() -> claims.release(id, holder));
                }
            }
        }
        return next.isPresent();
    }
}
