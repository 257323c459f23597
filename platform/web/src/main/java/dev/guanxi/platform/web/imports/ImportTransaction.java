package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.events.AfterCommit;
import dev.guanxi.platform.events.RelayBell;
import dev.guanxi.platform.events.TraceContext;
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
class ImportTransaction {
    /** A plan that was made while a table was small reads all of it ever after; an import makes small tables large. */
    private static final String WALK_INDEXES = "set local enable_seqscan = off";

    private final CurrentCaller caller;
    private final RelayBell bell;

    ImportTransaction(CurrentCaller caller, RelayBell bell) {
        this.caller = caller;
        this.bell = bell;
    }

    <R> R commit(ImportJob job, Supplier<Uni<R>> work) throws Throwable {
        return await(job, () -> Panache.withTransaction(() -> walkingIndexes(work)));
    }

    /** Does the work and takes it back; what it found out stays. */
    <R> R rollBack(ImportJob job, Supplier<Uni<R>> work) throws Throwable {
        return await(
                job,
                () -> Panache.withTransaction(() -> walkingIndexes(work)
                        .call(() -> Panache.currentTransaction().invoke(Transaction::markForRollback))));
    }

    private static <R> Uni<R> walkingIndexes(Supplier<Uni<R>> work) {
        return InTransaction.update(WALK_INDEXES).chain(() -> work.get());
    }

    private <R> R await(ImportJob job, Supplier<Uni<R>> transaction) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> {
            caller.actAs(job.starter());
            TraceContext.join(job.traceparent());
            return AfterCommit.ringing(bell, transaction);
        });
    }
}
