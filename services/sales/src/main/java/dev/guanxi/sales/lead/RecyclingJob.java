package dev.guanxi.sales.lead;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.sales.pool.KnownPool;
import dev.guanxi.sales.pool.PoolCatalogue;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Looks after the pools whose leads come back, on any number of replicas, in transactions of bounded size. */
@ApplicationScoped
class RecyclingJob {
    private static final Logger LOG = Logger.getLogger(RecyclingJob.class);

    private final Recycling recycling;
    private final PoolCatalogue pools;
    private final CurrentCaller caller;

    RecyclingJob(Recycling recycling, PoolCatalogue pools, CurrentCaller caller) {
        this.recycling = recycling;
        this.pools = pools;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.sales.recycle-every:5m}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("sales-recycling"));
        return Multi.createFrom()
                .iterable(pools.all())
                .onItem()
                .transformToUniAndConcatenate(this::lookAfter)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Leads go back to their pools later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }

    private Uni<Void> lookAfter(KnownPool pool) {
        var days = pool.rules().recycleDays();
        if (days == null) {
            return Uni.createFrom().voidItem();
        }
        var warned = pool.rules().warningDays() == 0
                ? Uni.createFrom().voidItem()
                : untilDone(() -> recycling.warn(pool, days));
        return warned.chain(() -> untilDone(() -> recycling.recycle(pool, days)));
    }

    private static Uni<Void> untilDone(Supplier<Uni<Integer>> step) {
        return Uni.createFrom()
                .deferred(() -> step.get())
                .repeat()
                .until(done -> done < Recycling.AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
