package dev.guanxi.sales.commission;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.events.AfterCommit;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What administrators do with runs. One method, one transaction. */
@ApplicationScoped
public class RunService {
    /** Who starts a run waits for whoever starts one just now. */
    private static final String ONE_BY_ONE = "select pg_advisory_xact_lock(hashtext('commission-run'))::text";

    private static final String OPEN =
            "select 1 from commission_run where period = $1 and status in ('RUNNING', 'DRAFT') and scope = (select scope from"
                    + " commission_run where id = $2) and id <> $2";
    private static final String EARLIER = """
            select 1 from commission_statement s join commission_statement e on e.assignment_id = s.assignment_id
            where s.run_id = $1 and e.last_day < s.first_day
                and (e.status = 'DRAFT' or e.closed_at > (select reckoned_at from commission_run where id = $1)) limit 1
            """;
    private static final String STATEMENTS = "select id from commission_statement where run_id = $1 order by id";
    private static final String CLOSED = "update commission_statement set closed_at = $2 where run_id = $1";

    private final Runs runs;
    private final Statements statements;
    private final Periods periods;
    private final RunWorker worker;
    private final CurrentCaller caller;
    private final Clock clock;

    RunService(Runs runs, Statements statements, Periods periods, RunWorker worker, CurrentCaller caller, Clock clock) {
        this.runs = runs;
        this.statements = statements;
        this.periods = periods;
        this.worker = worker;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<CommissionRun> get(UUID id) {
        return runs.require(id);
    }

    /** Of several who start the same at once, one does. */
    @WithTransaction
    public Uni<CommissionRun> start(String period, RunScope scope) {
        return InTransaction.select(row -> row[0], ONE_BY_ONE)
                .chain(() -> periods.named(period))
                .chain(found ->
                        runs.add(CommissionRun.start(found, scope, caller.get().id(), clock.instant())))
                .call(run -> InTransaction.select(row -> row[0], OPEN, period, run.id())
                        .invoke(others -> ensure(others.isEmpty(), "commission-run-open", period)))
                .call(() -> AfterCommit.next(this::ring));
    }

    /** Reckons a draft again. */
    @WithTransaction
    public Uni<CommissionRun> repeat(UUID id, long expectedVersion, InputMode inputs) {
        return runs.change(id, expectedVersion, run -> run.repeat(inputs, clock.instant()))
                .call(() -> AfterCommit.next(this::ring));
    }

    private Uni<Void> ring() {
        worker.ring();
        return Uni.createFrom().voidItem();
    }

    /** From now on it stays as it is; what turns out otherwise comes into the next one. */
    @WithTransaction
    public Uni<CommissionRun> approve(UUID id, long expectedVersion) {
        return runs.change(id, expectedVersion, CommissionRun::approve)
                .call(() -> InTransaction.select(row -> row[0], EARLIER, id)
                        .invoke(found -> ensure(found.isEmpty(), "commission-earlier-open")))
                .call(() -> each(id, CommissionStatement::approve))
                .call(() -> InTransaction.update(CLOSED, id, clock.instant().atOffset(ZoneOffset.UTC)));
    }

    @WithTransaction
    public Uni<CommissionRun> pay(UUID id, long expectedVersion) {
        return runs.change(id, expectedVersion, CommissionRun::pay).call(() -> each(id, CommissionStatement::pay));
    }

    private Uni<Void> each(UUID run, Consumer<CommissionStatement> step) {
        return statements.changeEach(
                InTransaction.select(row -> (UUID) row[0], STATEMENTS, run).chain(statements::findAll), step);
    }

    /** Throws a draft away. */
    @WithTransaction
    public Uni<Void> discard(UUID id, long expectedVersion) {
        return runs.require(id)
                .invoke(run -> run.expectVersion(expectedVersion))
                .invoke(CommissionRun::discard)
                .chain(run -> runs.removeAll(List.of(run)));
    }
}
