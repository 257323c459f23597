package dev.guanxi.service.cases;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Announces overdue cases, on any number of replicas. Nothing is remembered outside the database, so a deadline that
 * passes while no replica runs is announced by the next that does.
 */
@ApplicationScoped
class BreachJob {
    private final CaseUpkeep upkeep;
    private final CurrentCaller caller;

    BreachJob(CaseUpkeep upkeep, CurrentCaller caller) {
        this.upkeep = upkeep;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.service.cases.breach-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("service-deadlines"));
        return Uni.createFrom()
                .deferred(upkeep::breachSome)
                .repeat()
                .until(announced -> announced < CaseUpkeep.AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
