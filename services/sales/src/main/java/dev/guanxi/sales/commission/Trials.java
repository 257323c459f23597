package dev.guanxi.sales.commission;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.calendar.FiscalPeriod;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.opportunity.Opportunities;
import dev.guanxi.sales.opportunity.Opportunity;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Transaction;

/**
 * Reckons as if deals were won, by what reckons runs, in a transaction that is taken back. So a simulation is what the run
 * would say.
 */
@ApplicationScoped
public class Trials {
    private static final String RUN = """
            insert into commission_run (id, version, period, kind, first_day, last_day, scope, status, inputs, started_by,
                started_at, created_at)
            values ($1, 0, $2, $3, $4, $5, '{"planIds": [], "ownerIds": []}', 'DRAFT', 'FRESH', 'trial', now(), now())
            """;
    private static final String ONLY = "update commission_run set scope = jsonb_build_object('planIds',"
            + " jsonb_build_array(a.plan_id), 'ownerIds', jsonb_build_array(a.owner_id)) from commission_assignment a"
            + " where commission_run.id = $1 and a.id = $2";
    private static final String ASIDE =
            "delete from commission_statement where assignment_id = $1 and period = $2 and status = 'DRAFT'";
    private static final String WIN =
            "update opportunity set stage = 'WON', closed_at = $2 where id = any($1) and stage not in ('WON', 'LOST')";
    private static final String FOUND =
            "select id, credited, earned from commission_statement where run_id = $1 and assignment_id = $2";

    private final Assignments assignments;
    private final Plans plans;
    private final Opportunities deals;
    private final Drafting drafting;
    private final Reckoner reckoner;
    private final Periods periods;
    private final Runs runs;
    private final Clock clock;

    Trials(
            Assignments assignments,
            Plans plans,
            Opportunities deals,
            Drafting drafting,
            Reckoner reckoner,
            Periods periods,
            Runs runs,
            Clock clock) {
        this.assignments = assignments;
        this.plans = plans;
        this.deals = deals;
        this.drafting = drafting;
        this.reckoner = reckoner;
        this.periods = periods;
        this.runs = runs;
        this.clock = clock;
    }

    /** What a statement says that is taken back. */
    private record Outcome(BigDecimal credited, BigDecimal earned) {}

    /** What the deals, which are taken to be won now, add to what somebody earns in the present period. */
    @WithTransaction
    public Uni<Simulation> simulate(UUID assignmentId, List<UUID> won) {
        return assignments
                .require(assignmentId)
                .chain(assignment -> plans.find(assignment.profile().planId()))
                .chain(plan -> ensureOpen(won).chain(() -> simulate(assignmentId, plan, won)))
                .call(Trials::takeBack);
    }

    private Uni<Simulation> simulate(UUID assignment, CommissionPlan plan, List<UUID> won) {
        var currency = plan.profile().currency();
        return periods.at(plan.profile().period(), LocalDate.now(clock))
                .chain(period -> outcome(assignment, currency, period)
                        .chain(before -> InTransaction.update(
                                        WIN,
                                        won.toArray(UUID[]::new),
                                        clock.instant().atOffset(ZoneOffset.UTC))
                                .chain(() -> outcome(assignment, currency, period))
                                .map(after -> simulation(assignment, period, won.size(), currency, before, after))));
    }

    private static Simulation simulation(
            UUID assignment, FiscalPeriod period, int deals, String currency, Outcome before, Outcome after) {
        var earnedBefore = new Money(before.earned(), currency);
        var earnedAfter = new Money(after.earned(), currency);
        return new Simulation(
                assignment,
                period.name(),
                deals,
                new Money(before.credited(), currency),
                new Money(after.credited(), currency),
                earnedBefore,
                earnedAfter,
                earnedAfter.minus(earnedBefore));
    }

    /** Only deals that the caller sees, and that are open. */
    private Uni<Void> ensureOpen(List<UUID> ids) {
        return deals.findAll(ids)
                .invoke(found -> {
                    ids.stream()
                            .filter(id ->
                                    found.stream().noneMatch(deal -> deal.id().equals(id)))
                            .findFirst()
                            .ifPresent(id -> {
                                throw new NotFound("opportunity", id);
                            });
                    found.forEach(this::ensureOpen);
                })
                .replaceWithVoid();
    }

    private void ensureOpen(Opportunity deal) {
        if (!deals.visible().permits(deal.ownership())) {
            throw new NotFound("opportunity", deal.id());
        }
        ensureField(
                deal.state().closedAt() == null,
                "dealIds",
                "commission-deal-closed",
                deal.state().number());
    }

    private static Uni<Void> takeBack() {
        return Panache.currentTransaction().invoke(Transaction::markForRollback).replaceWithVoid();
    }

    /** What is credited to somebody in a period by now. */
    @WithTransaction
    public Uni<BigDecimal> credited(UUID assignmentId, FiscalPeriod period) {
        return assignments
                .require(assignmentId)
                .chain(assignment -> plans.find(assignment.profile().planId()))
                .chain(plan -> outcome(assignmentId, plan.profile().currency(), period))
                .map(Outcome::credited)
                .call(Trials::takeBack);
    }

    private Uni<Outcome> outcome(UUID assignment, String currency, FiscalPeriod period) {
        var id = Ids.next();
        return InTransaction.update(RUN, id, period.name(), period.kind().name(), period.firstDay(), period.lastDay())
                .chain(() -> InTransaction.update(ONLY, id, assignment))
                .chain(() -> InTransaction.update(ASIDE, assignment, period.name()))
                .chain(() -> runs.find(id))
                .chain(drafting::draft)
                .chain(() -> statement(id, assignment))
                .call(found -> reckoner.reckon(new Reckoner.Batch(
                        new UUID[] {found.id()}, currency, period.firstDay(), period.lastDay(), true)))
                .chain(() -> statement(id, assignment))
                .map(found -> new Outcome(found.credited(), found.earned()));
    }

    private record Found(UUID id, BigDecimal credited, BigDecimal earned) {}

    /** There is none where the person is not on the plan in this period, or it is settled already. */
    private static Uni<Found> statement(UUID run, UUID assignment) {
        return InTransaction.select(
                        row -> new Found((UUID) row[0], Reckoner.decimal(row[1]), Reckoner.decimal(row[2])),
                        FOUND,
                        run,
                        assignment)
                .map(found -> {
                    if (found.isEmpty()) {
                        throw new Invalid("assignmentId", "commission-period-settled");
                    }
                    return found.getFirst();
                });
    }
}
