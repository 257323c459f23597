package dev.guanxi.partner.deal;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Frees customers whose protection is over, on any number of replicas, in transactions of bounded size. */
@ApplicationScoped
class DealExpiryJob {
    private static final Logger LOG = Logger.getLogger(DealExpiryJob.class);

    private final DealUpkeep upkeep;
    private final CurrentCaller caller;

    DealExpiryJob(DealUpkeep upkeep, CurrentCaller caller) {
        this.upkeep = upkeep;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.partner.expiry-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("partner-expiry"));
        return Uni.createFrom()
                .deferred(upkeep::expireSome)
                .repeat()
                .until(expired -> expired < DealUpkeep.AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Deals expire later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }
}
