package dev.guanxi.contact.sweep;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Walks, on any number of replicas, in transactions of bounded size. */
@ApplicationScoped
class SweepJob {
    private static final Logger LOG = Logger.getLogger(SweepJob.class);

    private final List<Sweeper> sweepers;
    private final Sweeps sweeps;
    private final CurrentCaller caller;

    SweepJob(@All List<Sweeper> sweepers, Sweeps sweeps, CurrentCaller caller) {
        this.sweepers = sweepers;
        this.sweeps = sweeps;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.contact.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("contact-sweeps"));
        return Multi.createFrom()
                .iterable(sweepers)
                .onItem()
                .transformToUniAndConcatenate(this::walk)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Customers are gone through later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }

    private Uni<Boolean> walk(Sweeper sweeper) {
        return Uni.createFrom()
                .deferred(() -> sweeps.step(sweeper))
                .repeat()
                .until(more -> !more)
                .collect()
                .last();
    }
}
