package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.events.Failures;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Keeps the sums of boards few, on any number of replicas: what two fold at the same time is folded once. */
@ApplicationScoped
class BoardSumJob {
    private static final Logger LOG = Logger.getLogger(BoardSumJob.class);
    private static final int AT_ONCE = 1_000;

    private final BoardSums sums;

    BoardSumJob(BoardSums sums) {
        this.sums = sums;
    }

    @Scheduled(every = "${guanxi.sales.board-sums-every:30s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return Uni.createFrom()
                .deferred(() -> sums.fold(AT_ONCE))
                .repeat()
                .until(folded -> folded < AT_ONCE)
                .collect()
                .last()
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("The sums of boards are put together later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull()
                .replaceWithVoid();
    }
}
