package dev.guanxi.sales.calendar;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks again and again of which appointments people are to be reminded, on any number of replicas. */
@ApplicationScoped
class ReminderJob {
    private static final Logger LOG = Logger.getLogger(ReminderJob.class);

    private final Reminders reminders;
    private final CurrentCaller caller;

    ReminderJob(Reminders reminders, CurrentCaller caller) {
        this.reminders = reminders;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.sales.calendar.remind-every:20s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("sales-reminders"));
        return Uni.createFrom()
                .deferred(reminders::remind)
                .repeat()
                .until(reminded -> reminded < Reminders.AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("People are reminded later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }
}
