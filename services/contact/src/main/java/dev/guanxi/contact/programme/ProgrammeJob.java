package dev.guanxi.contact.programme;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Takes the turns that the calendar brings, on any number of replicas, in transactions of bounded size. */
@ApplicationScoped
class ProgrammeJob {
    private static final Logger LOG = Logger.getLogger(ProgrammeJob.class);

    private final Programmes programmes;
    private final CurrentCaller caller;

    ProgrammeJob(Programmes programmes, CurrentCaller caller) {
        this.programmes = programmes;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.contact.programmes.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("contact-programmes"));
        return Uni.createFrom()
                .deferred(programmes::takeTurns)
                .repeat()
                .until(taken -> taken < Programmes.AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Programmes go on later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }
}
