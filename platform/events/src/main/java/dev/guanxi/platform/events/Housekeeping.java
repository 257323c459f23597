package dev.guanxi.platform.events;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Deletes what has been kept long enough. A database that is away is left alone until the next time. */
@ApplicationScoped
public class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final List<Expiring> keepers;

    Housekeeping(@All List<Expiring> keepers) {
        this.keepers = keepers;
    }

    @Scheduled(
            every = "${guanxi.housekeeping.every:1h}",
            delayed = "${guanxi.housekeeping.delayed:5m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return Multi.createFrom()
                .iterable(keepers)
                .onItem()
                .transformToUniAndConcatenate(Housekeeping::empty)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Integer> empty(Expiring keeper) {
        return Uni.createFrom()
                .deferred(keeper::expire)
                .repeat()
                .whilst(deleted -> deleted == Expiring.AT_ONCE)
                .collect()
                .last()
                .onFailure()
                .invoke(e -> LOG.warnf("Old %s stay until the next time: %s", keeper.what(), Failures.reason(e)))
                .onFailure()
                .recoverWithItem(0);
    }
}
