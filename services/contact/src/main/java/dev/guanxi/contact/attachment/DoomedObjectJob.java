package dev.guanxi.contact.attachment;

import dev.guanxi.platform.events.Failures;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Deletes in the object store what no file names any more, on any number of replicas. Deleting what is gone already does
 * no harm, so it is done again whenever one cannot tell.
 */
@ApplicationScoped
class DoomedObjectJob {
    private static final Logger LOG = Logger.getLogger(DoomedObjectJob.class);

    private final DoomedObjects doomed;
    private final ObjectContents objects;

    DoomedObjectJob(DoomedObjects doomed, ObjectContents objects) {
        this.doomed = doomed;
        this.objects = objects;
    }

    /** Stops at the first failure: a store that is away is away for all, and what fails by itself is last next time. */
    @Scheduled(every = "${guanxi.attachments.s3.delete-every:PT10S}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return Multi.createBy()
                .repeating()
                .uni(() -> doomed.take().call(this::deleteAll))
                .whilst(taken -> taken.size() == DoomedObjects.AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Deleted files stay in the object store: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithNull();
    }

    private Uni<Void> deleteAll(List<UUID> taken) {
        return Multi.createFrom()
                .iterable(taken)
                .onItem()
                .transformToUniAndConcatenate(object -> objects.delete(object).chain(() -> doomed.forget(object)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
