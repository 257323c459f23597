package dev.guanxi.sales.territory;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Keeps true where records fall, on any number of replicas. */
@ApplicationScoped
class PlacingJob {
    private static final Logger LOG = Logger.getLogger(PlacingJob.class);

    private final Placing placing;
    private final CurrentCaller caller;

    PlacingJob(Placing placing, CurrentCaller caller) {
        this.placing = placing;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.sales.place-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("sales-territories"));
        return Uni.createFrom()
                .deferred(placing::step)
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Records find their territories later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }
}
