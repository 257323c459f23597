package dev.guanxi.platform.web.jobs;

import dev.guanxi.platform.events.AfterCommit;
import dev.guanxi.platform.events.RelayBell;
import dev.guanxi.platform.events.TraceContext;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny.Transaction;

/** One transaction in the name of the person who started a job; called by a worker's thread, which waits. */
@ApplicationScoped
public class JobTransaction {
    /** A plan that was made while a table was small reads all of it ever after; a job makes small tables large. */
    private static final String WALK_INDEXES = "set local enable_seqscan = off";

    /** In whose name a job works, and in which trace. */
    public record Starter(Caller caller, String traceparent) {}

    private final CurrentCaller caller;
    private final RelayBell bell;

    JobTransaction(CurrentCaller caller, RelayBell bell) {
        this.caller = caller;
        this.bell = bell;
    }

    /** Does the work for good. */
    public <R> R commit(Starter starter, Supplier<Uni<R>> work) throws Throwable {
        return await(starter, () -> Panache.withTransaction(() -> walkingIndexes(work)));
    }

    /** Does the work and takes it back; what it found out stays. */
    public <R> R rollBack(Starter starter, Supplier<Uni<R>> work) throws Throwable {
        return await(
                starter,
                () -> Panache.withTransaction(() -> walkingIndexes(work)
                        .call(() -> Panache.currentTransaction().invoke(Transaction::markForRollback))));
    }

    private static <R> Uni<R> walkingIndexes(Supplier<Uni<R>> work) {
        return InTransaction.update(WALK_INDEXES).chain(() -> work.get());
    }

    private <R> R await(Starter starter, Supplier<Uni<R>> transaction) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> {
            caller.actAs(starter.caller());
            TraceContext.join(starter.traceparent());
            return AfterCommit.ringing(bell, transaction);
        });
    }
}
