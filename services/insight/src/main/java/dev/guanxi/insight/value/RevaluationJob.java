package dev.guanxi.insight.value;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Values what is due, again and again; one replica at a time, in transactions of bounded size. */
@ApplicationScoped
class RevaluationJob {
    private static final Logger LOG = Logger.getLogger(RevaluationJob.class);

    private final Revaluation revaluation;
    private final CurrentCaller caller;

    RevaluationJob(Revaluation revaluation, CurrentCaller caller) {
        this.revaluation = revaluation;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.insight.revaluation-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("insight-revaluation"));
        return Uni.createFrom()
                .deferred(revaluation::revalueSome)
                .repeat()
                .until(valued -> valued < Revaluation.AT_ONCE)
                .collect()
                .last()
                .chain(revaluation::classifyIfDue)
                .replaceWithVoid()
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Customers are valued later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }
}
