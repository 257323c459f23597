package dev.guanxi.contact.privacy;

import dev.guanxi.contact.login.Logins;
import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Asks Keycloak what privacy requests want to know of log-ins, on any number of replicas. */
@ApplicationScoped
class LoginJob {
    private static final Logger LOG = Logger.getLogger(LoginJob.class);

    private final Logins logins;
    private final LoginQuestions questions;
    private final LoginAnswers answers;
    private final CurrentCaller caller;

    LoginJob(Logins logins, LoginQuestions questions, LoginAnswers answers, CurrentCaller caller) {
        this.logins = logins;
        this.questions = questions;
        this.answers = answers;
        this.caller = caller;
    }

    void tell(@Observes StartupEvent start) {
        if (!logins.areReachable()) {
            LOG.info("guanxi.logins.secret is not set: log-ins of erased people are to be ended by hand");
        }
    }

    @Scheduled(every = "${guanxi.privacy.answer-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return logins.areReachable() ? askAll() : Uni.createFrom().voidItem();
    }

    private Uni<Void> askAll() {
        caller.actAs(Caller.suite("contact-logins"));
        return Uni.createFrom()
                .deferred(questions::take)
                .call(found -> found.isPresent()
                        ? answers.answer(found.get())
                        : Uni.createFrom().voidItem())
                .repeat()
                .whilst(found -> found.isPresent())
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Questions to Keycloak wait: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }
}
