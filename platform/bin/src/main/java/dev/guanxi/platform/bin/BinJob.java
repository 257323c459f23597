package dev.guanxi.platform.bin;

import dev.guanxi.platform.bin.BinEntries.Lying;
import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Removes for good what has been in the bin long enough, on any number of replicas: each record in a transaction of its
 * own, so that one that cannot be removed stands in nobody's way.
 */
@ApplicationScoped
public class BinJob {
    private static final Logger LOG = Logger.getLogger(BinJob.class);

    private final BinEntries entries;
    private final BinMoves moves;
    private final BinConfig config;
    private final CurrentCaller caller;
    private final Clock clock;

    BinJob(BinEntries entries, BinMoves moves, BinConfig config, CurrentCaller caller, Clock clock) {
        this.entries = entries;
        this.moves = moves;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    @Scheduled(every = "${guanxi.recycle-bin.empty-every:10m}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return empty().onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("The recycle bin waits: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithItem(0L)
                .replaceWithVoid();
    }

    /** Removes all whose time is over, a batch after the other, and says how many this replica removed. */
    public Uni<Long> empty() {
        caller.actAs(Caller.suite("recycle-bin"));
        return Multi.createBy()
                .repeating()
                .uni(() -> batch())
                .whilst(batch -> batch.goesOn())
                .map(Batch::removed)
                .collect()
                .with(Collectors.summingLong(removed -> removed))
                .invoke(removed -> {
                    if (removed > 0) {
                        LOG.infof("Removed %d records for good that were in the recycle bin long enough", removed);
                    }
                });
    }

    /**
     * What became of some records.
     *
     * @param goesOn whether there may be more
     */
    private record Batch(long removed, boolean goesOn) {}

    private Uni<Batch> batch() {
        var now = clock.instant();
        return new Stay(config.keep())
                .overAt(now)
                .map(before -> entries.due(before, now))
                .orElseGet(() -> Uni.createFrom().item(List.of()))
                .chain(due ->
                        each(due).map(removed -> new Batch(removed, removed > 0 && due.size() == config.batch())));
    }

    private Uni<Long> each(List<Lying> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(this::expire)
                .filter(removed -> removed)
                .collect()
                .with(Collectors.counting());
    }

    private Uni<Boolean> expire(Lying record) {
        return moves.expire(record)
                .onFailure(failure -> !Failures.isPassing(failure))
                .recoverWithUni(failure -> {
                    LOG.errorf(
                            failure, "%s %s cannot be removed for good; tried again later", record.kind(), record.id());
                    return entries.rest(record.id(), clock.instant()).replaceWith(false);
                });
    }
}
