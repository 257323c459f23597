package dev.guanxi.sales.referral;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks again and again which introductions came to something that a rule rewards, on any number of replicas. */
@ApplicationScoped
class RewardJob {
    private static final Logger LOG = Logger.getLogger(RewardJob.class);

    private final Rewards rewards;
    private final CurrentCaller caller;

    RewardJob(Rewards rewards, CurrentCaller caller) {
        this.rewards = rewards;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.sales.reward-every:10m}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("sales-rewards"));
        return rewards.rules()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::grant)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Introductions are rewarded later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }

    private Uni<Integer> grant(RewardRuleRow rule) {
        return Uni.createFrom()
                .deferred(() -> rewards.grantSome(rule))
                .repeat()
                .until(granted -> granted < Rewards.AT_ONCE)
                .collect()
                .last();
    }
}
