package dev.guanxi.sales.forecast;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Takes forecasts down each day, on any number of replicas, once. */
@ApplicationScoped
class SnapshotJob {
    private static final Logger LOG = Logger.getLogger(SnapshotJob.class);

    private final SnapshotService snapshots;
    private final CurrentCaller caller;

    SnapshotJob(SnapshotService snapshots, CurrentCaller caller) {
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.sales.forecast-every:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("sales-forecasts"));
        return snapshots
                .takeWhatIsMissing()
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Forecasts are taken down later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }
}
