package dev.guanxi.contact.privacy;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Deletes archives whose time is over, on any number of replicas. */
@ApplicationScoped
class PrivacyExpiryJob {
    private static final Logger LOG = Logger.getLogger(PrivacyExpiryJob.class);

    private final PrivacyUpkeep upkeep;
    private final CurrentCaller caller;

    PrivacyExpiryJob(PrivacyUpkeep upkeep, CurrentCaller caller) {
        this.upkeep = upkeep;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.privacy-requests.expire-every:PT10M}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("contact-privacy-expiry"));
        return Uni.createFrom()
                .deferred(upkeep::expireSome)
                .repeat()
                .until(expired -> expired < PrivacyUpkeep.AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Archives stay until later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }
}
