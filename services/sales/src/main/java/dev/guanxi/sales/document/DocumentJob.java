package dev.guanxi.sales.document;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Looks again and again which documents are due, on any number of replicas. */
@ApplicationScoped
class DocumentJob {
    private static final Logger LOG = Logger.getLogger(DocumentJob.class);

    private final Deadlines deadlines;
    private final CurrentCaller caller;

    DocumentJob(Deadlines deadlines, CurrentCaller caller) {
        this.deadlines = deadlines;
        this.caller = caller;
    }

    @Scheduled(every = "${guanxi.documents.every:10m}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        caller.actAs(Caller.suite("sales-documents"));
        return untilDone(deadlines::expire)
                .chain(() -> untilDone(deadlines::remind))
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Documents are looked at later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }

    private static Uni<Void> untilDone(Supplier<Uni<Integer>> step) {
        return Uni.createFrom()
                .deferred(step::get)
                .repeat()
                .until(done -> done < Deadlines.AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
