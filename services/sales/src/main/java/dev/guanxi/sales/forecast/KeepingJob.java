package dev.guanxi.sales.forecast;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Makes sums anew of those whose deals changed, again and again, on any number of replicas. */
@ApplicationScoped
class KeepingJob {
    private static final Logger LOG = Logger.getLogger(KeepingJob.class);

    private final FigureKeeping keeping;
    private final CurrentCaller caller;

    KeepingJob(FigureKeeping keeping, CurrentCaller caller) {
        this.keeping = keeping;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.sales.forecast-keep-every:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("sales-forecasts"));
        return keeping.watch()
                .chain(() -> untilDone())
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Sums of forecasts are kept later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }

    private Uni<Void> untilDone() {
        return Uni.createFrom()
                .deferred(keeping::keep)
                .repeat()
                .until(done -> done < FigureKeeping.AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
