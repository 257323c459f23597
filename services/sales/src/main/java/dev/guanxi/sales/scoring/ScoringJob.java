package dev.guanxi.sales.scoring;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Keeps the scores of open leads true, on any number of replicas. A process that is killed leaves the rest due. */
@ApplicationScoped
class ScoringJob {
    private static final Logger LOG = Logger.getLogger(ScoringJob.class);

    private final Scoring scoring;
    private final Trainings trainings;
    private final CurrentCaller caller;

    ScoringJob(Scoring scoring, Trainings trainings, CurrentCaller caller) {
        this.scoring = scoring;
        this.trainings = trainings;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.sales.score-every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("sales-scoring"));
        return trainings
                .current()
                .map(this::untilDone)
                .orElseGet(() -> Uni.createFrom().voidItem())
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Leads are judged later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }

    private Uni<Void> untilDone(Training training) {
        return Uni.createFrom()
                .deferred(() -> scoring.score(training))
                .repeat()
                .until(done -> done < Scoring.AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
