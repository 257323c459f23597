package dev.guanxi.sales.scoring;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.sales.SalesConfig;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Learns anew now and then, if leads ended since; on any number of replicas, once. */
@ApplicationScoped
class LearningJob {
    private static final Logger LOG = Logger.getLogger(LearningJob.class);

    private final Learning learning;
    private final Trainings trainings;
    private final SalesConfig config;
    private final CurrentCaller caller;

    LearningJob(Learning learning, Trainings trainings, SalesConfig config, CurrentCaller caller) {
        this.learning = learning;
        this.trainings = trainings;
        this.config = config;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.sales.learn-every:10m}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("sales-learning"));
        return trainings
                .haveNews()
                .chain(news -> news
                        ? learning.learnIfDue(config.learnAfter())
                        : Uni.createFrom().voidItem())
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("One learns from leads later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }
}
