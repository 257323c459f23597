package dev.guanxi.sales.telesales;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Looks again and again for promised calls that are due and for calls that nobody ended, on any number of replicas. */
@ApplicationScoped
class CallKeepingJob {
    private static final Logger LOG = Logger.getLogger(CallKeepingJob.class);

    private final CallKeeping keeping;
    private final CurrentCaller caller;

    CallKeepingJob(CallKeeping keeping, CurrentCaller caller) {
        this.keeping = keeping;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.sales.telesales.look-every:30s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("sales-calls"));
        return untilDone(() -> keeping.remind())
                .chain(() -> untilDone(() -> keeping.abandon()))
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Calls are looked after later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }

    private static Uni<Void> untilDone(Supplier<Uni<Integer>> step) {
        return Uni.createFrom()
                .deferred(() -> step.get())
                .repeat()
                .until(done -> done < CallKeeping.AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
