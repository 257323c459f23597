package dev.guanxi.marketing.mailing;

import dev.guanxi.marketing.mailing.MailServer.Answer;
import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Sends mailings that are due, on any number of replicas, one mailing at a time on each. A sender that is killed
 * leaves at most {@code guanxi.mailing.at-once} targets of which nobody knows; the next goes on with the rest.
 */
@ApplicationScoped
class MailingJob {
    private static final Logger LOG = Logger.getLogger(MailingJob.class);

    private final UUID holder = UUID.randomUUID();
    private final MailingJobs jobs;
    private final MailingCourse course;
    private final Dispatch dispatch;
    private final MailServer server;
    private final MailingConfig config;
    private final CurrentCaller caller;

    MailingJob(
            MailingJobs jobs,
            MailingCourse course,
            Dispatch dispatch,
            MailServer server,
            MailingConfig config,
            CurrentCaller caller) {
        this.jobs = jobs;
        this.course = course;
        this.dispatch = dispatch;
        this.server = server;
        this.config = config;
        this.caller = caller;
    }

    /** How a round of targets ended. */
    private enum Round {
        MORE,
        DONE,
        SERVER_AWAY,
        CLAIM_LOST
    }

    @Scheduled(every = "${guanxi.mailing.every:PT1S}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("marketing-mailing"));
        return jobs.claim(holder)
                .chain(found -> found.isEmpty() ? Uni.createFrom().voidItem() : send(found.get()))
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Mailings wait: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }

    private Uni<Void> send(UUID mailing) {
        return course.begin(mailing)
                .call(() -> dispatch.closeLeft(mailing))
                .chain(begun -> Uni.createFrom()
                        .deferred(() -> round(begun))
                        .repeat()
                        .whilst(round -> round == Round.MORE)
                        .collect()
                        .last())
                .chain(round -> end(mailing, round));
    }

    private Uni<Void> end(UUID mailing, Round round) {
        return switch (round) {
            case DONE -> course.finish(mailing, holder);
            case SERVER_AWAY -> jobs.release(mailing, holder, config.pause());
            case CLAIM_LOST, MORE -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Round> round(Mailing mailing) {
        return jobs.prolong(mailing.id(), holder)
                .chain(held -> held
                        ? dispatch.next(mailing.id()).chain(targets -> round(mailing, targets))
                        : Uni.createFrom().item(Round.CLAIM_LOST));
    }

    private Uni<Round> round(Mailing mailing, List<UUID> targets) {
        if (targets.isEmpty()) {
            return Uni.createFrom().item(Round.DONE);
        }
        return Multi.createFrom()
                .iterable(targets)
                .onItem()
                .transformToUni(target -> sendOne(mailing, target))
                .merge(config.atOnce())
                .collect()
                .asList()
                .map(rounds -> rounds.contains(Round.SERVER_AWAY) ? Round.SERVER_AWAY : Round.MORE);
    }

    private Uni<Round> sendOne(Mailing mailing, UUID target) {
        return dispatch.decide(target, holder)
                .chain(address -> address.isEmpty()
                        ? Uni.createFrom().item(Round.MORE)
                        : server.take(
                                        address.get().email(),
                                        Letter.of(
                                                mailing.content(),
                                                config.wayOut() + address.get().wayOut()))
                                .chain(answer -> record(target, answer)));
    }

    private Uni<Round> record(UUID target, Answer answer) {
        return switch (answer) {
            case Answer.Taken() -> dispatch.sent(target).replaceWith(Round.MORE);
            case Answer.Refused(var words) -> dispatch.failed(target, words).replaceWith(Round.MORE);
            case Answer.Unknown(var why) -> dispatch.uncertain(target, why).replaceWith(Round.MORE);
            case Answer.Away(var why) -> {
                LOG.warnf("The mail server is away, mailings wait for %s: %s", config.pause(), why);
                yield dispatch.takeBack(target).replaceWith(Round.SERVER_AWAY);
            }
        };
    }
}
