package dev.guanxi.contact.consent;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Ends consents whose time is over, on any number of replicas, in transactions of bounded size. */
@ApplicationScoped
class ConsentExpiryJob {
    private static final Logger LOG = Logger.getLogger(ConsentExpiryJob.class);

    private final ConsentExpiry expiry;
    private final CurrentCaller caller;

    ConsentExpiryJob(ConsentExpiry expiry, CurrentCaller caller) {
        this.expiry = expiry;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.consent.expire-every:PT1M}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("contact-consent-expiry"));
        return Uni.createFrom()
                .deferred(expiry::expireSome)
                .repeat()
                .until(expired -> expired < ConsentExpiry.AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Consents expire later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }
}
