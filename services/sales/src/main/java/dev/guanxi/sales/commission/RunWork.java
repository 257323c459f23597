package dev.guanxi.sales.commission;

import dev.guanxi.platform.events.TraceContext;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.web.jobs.ClaimLost;
import dev.guanxi.platform.web.jobs.JobTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings a claimed run to its end: makes the statements, then reckons some of them after the other, in the database. */
@ApplicationScoped
class RunWork {
    /** Statements reckoned in one transaction. */
    private static final int AT_ONCE = 250;

    private static final String NEXT = """
            select id, currency from commission_statement where run_id = $1
                and ($2::uuid is null or (currency, id) > ($3, $2::uuid))
            order by currency, id limit $4
            """;
    private static final String HELD =
            "update commission_run set done = $3, held_until = now() + interval '30 seconds' where id = $1 and holder = $2";
    private static final String RELEASE = "update commission_run set holder = null, held_until = null where id = $1";

    private final Runs runs;
    private final Drafting drafting;
    private final Reckoner reckoner;
    private final JobTransaction transactions;
    private final Clock clock;

    RunWork(Runs runs, Drafting drafting, Reckoner reckoner, JobTransaction transactions, Clock clock) {
        this.runs = runs;
        this.drafting = drafting;
        this.reckoner = reckoner;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A statement that waits. */
    private record Waiting(UUID id, String currency) {}

    /**
     * Works until the run is reckoned or it is time to stop; whoever takes it up again begins anew.
     *
     * @return whether it is reckoned
     */
    boolean perform(UUID id, UUID holder, BooleanSupplier goOn) throws Throwable {
        var run = commit(() -> runs.find(id)
                .call(() -> held(id, holder, 0))
                .call(found -> found.inputs() == InputMode.FRESH ? drafting.draft(found) : drafting.clear(found)));
        @Nullable Waiting last = null;
        var done = 0;
        while (goOn.getAsBoolean()) {
            var after = last;
            var waiting = commit(() -> next(id, after));
            if (waiting.isEmpty()) {
                commit(() -> finish(id, holder));
                return true;
            }
            done += waiting.size();
            var count = done;
            commit(() -> held(id, holder, count).chain(() -> reckoner.reckon(batch(run, waiting))));
            last = waiting.getLast();
        }
        return false;
    }

    private static Reckoner.Batch batch(CommissionRun run, List<Waiting> waiting) {
        var state = run.state();
        return new Reckoner.Batch(
                waiting.stream().map(Waiting::id).toArray(UUID[]::new),
                waiting.getFirst().currency(),
                state.firstDay(),
                state.lastDay(),
                run.inputs() == InputMode.FRESH);
    }

    private <T> T commit(Supplier<Uni<T>> work) throws Throwable {
        var starter = new JobTransaction.Starter(Caller.suite("sales-commissions"), TraceContext.current());
        return transactions.commit(starter, work);
    }

    /** Some statements of one currency. */
    private static Uni<List<Waiting>> next(UUID run, @Nullable Waiting after) {
        return InTransaction.select(
                        row -> new Waiting((UUID) row[0], (String) row[1]),
                        NEXT,
                        run,
                        after == null ? null : after.id(),
                        after == null ? "" : after.currency(),
                        AT_ONCE)
                .map(found -> found.stream()
                        .takeWhile(one -> one.currency().equals(found.getFirst().currency()))
                        .toList());
    }

    private static Uni<Void> held(UUID run, UUID holder, int done) {
        return InTransaction.update(HELD, run, holder, done)
                .invoke(rows -> {
                    if (rows != 1) {
                        throw new ClaimLost(run);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> finish(UUID id, UUID holder) {
        return held(id, holder, 0)
                .chain(() -> drafting.tally(id))
                .chain(tally -> runs.find(id)
                        .invoke(run -> run.reckoned(tally, clock.instant()))
                        .chain(runs::save))
                .chain(() -> InTransaction.update(RELEASE, id))
                .replaceWithVoid();
    }
}
