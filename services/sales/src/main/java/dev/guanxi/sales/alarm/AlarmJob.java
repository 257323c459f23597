package dev.guanxi.sales.alarm;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.sales.velocity.PaceKeeping;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Looks again and again which deals wait for somebody, on any number of replicas. */
@ApplicationScoped
class AlarmJob {
    private static final Logger LOG = Logger.getLogger(AlarmJob.class);

    private final Alarms alarms;
    private final PaceKeeping paces;
    private final CurrentCaller caller;

    AlarmJob(Alarms alarms, PaceKeeping paces, CurrentCaller caller) {
        this.alarms = alarms;
        this.paces = paces;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.sales.alarm-every:10m}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("sales-alarms"));
        return paces.measure()
                .chain(() -> sound())
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Alarms come later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }

    private Uni<Void> sound() {
        return Multi.createFrom()
                .items(Alarm.values())
                .onItem()
                .transformToUniAndConcatenate(alarm -> sound(alarm))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> sound(Alarm alarm) {
        var told = untilDone(() -> alarms.tell(alarm));
        return alarm.escalates() ? told.chain(() -> untilDone(() -> alarms.escalate(alarm))) : told;
    }

    private static Uni<Void> untilDone(Supplier<Uni<Integer>> step) {
        return Uni.createFrom()
                .deferred(() -> step.get())
                .repeat()
                .until(done -> done < Alarms.AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
