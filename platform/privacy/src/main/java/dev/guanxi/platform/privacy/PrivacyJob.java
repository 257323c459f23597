package dev.guanxi.platform.privacy;

import dev.guanxi.platform.events.Consumers;
import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Answers questions about people, on any number of replicas. That somebody is forgotten is said only when this service
 * has taken in all that was announced, and nothing personal is found any more: the receipt is a look, not a promise.
 */
@ApplicationScoped
class PrivacyJob {
    private static final Logger LOG = Logger.getLogger(PrivacyJob.class);

    private final PrivacyQuestions questions;
    private final HeldData data;
    private final Answering answering;
    private final Consumers consumers;
    private final CurrentCaller caller;

    PrivacyJob(
            PrivacyQuestions questions, HeldData data, Answering answering, Consumers consumers, CurrentCaller caller) {
        this.questions = questions;
        this.data = data;
        this.answering = answering;
        this.consumers = consumers;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.privacy.answer-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("privacy"));
        return Uni.createFrom()
                .deferred(questions::take)
                .call(found -> found.isPresent()
                        ? answer(found.get())
                        : Uni.createFrom().voidItem())
                .repeat()
                .whilst(found -> found.isPresent())
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Questions about people wait: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }

    private Uni<Void> answer(PrivacyQuestion question) {
        var key = question.publicKey();
        return key != null
                ? data.disclose(question.subjects()).chain(found -> answering.disclose(question, key, found))
                : data.remaining(question.subjects()).chain(found -> confirm(question, found));
    }

    private Uni<Void> confirm(PrivacyQuestion question, List<HeldData.Remainder> found) {
        var personal = found.stream().filter(kind -> kind.personal() > 0).toList();
        var behind = consumers.lags().values().stream().anyMatch(lag -> lag > 0);
        if (personal.isEmpty() && !behind) {
            return answering.confirm(question, found);
        }
        LOG.infof("Request %s waits: %s", question.id(), behind ? "events are still to be taken in" : personal);
        return Uni.createFrom().voidItem();
    }
}
