package dev.guanxi.sales.commission;

import dev.guanxi.platform.calendar.FiscalPeriod;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.sales.opportunity.Opportunities;
import dev.guanxi.sales.pipeline.Pipeline;
import dev.guanxi.sales.pipeline.PipelineFigures;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what may still be earned by open deals: of a plan by those that the caller sees, of somebody by theirs. */
@ApplicationScoped
public class Forecasts {
    private final Plans plans;
    private final Assignments assignments;
    private final Opportunities deals;
    private final Pipeline pipeline;
    private final Periods periods;
    private final Trials trials;
    private final Clock clock;

    Forecasts(
            Plans plans,
            Assignments assignments,
            Opportunities deals,
            Pipeline pipeline,
            Periods periods,
            Trials trials,
            Clock clock) {
        this.plans = plans;
        this.assignments = assignments;
        this.deals = deals;
        this.pipeline = pipeline;
        this.periods = periods;
        this.trials = trials;
        this.clock = clock;
    }

    /** Whose forecast it is, and when. */
    private record Asked(
            CommissionPlan plan,
            @Nullable CommissionAssignment assignment,
            PlanTerms terms,
            FiscalPeriod period,
            BigDecimal credited) {
        String currency() {
            return plan.profile().currency();
        }

        @Nullable
        BigDecimal target() {
            return assignment == null
                    ? null
                    : assignment.profile().goals().goals().stream()
                            .filter(goal -> goal.period().equals(period.name()) && goal.target() != null)
                            .map(goal -> new BigDecimal(String.valueOf(goal.target())))
                            .findFirst()
                            .orElse(null);
        }
    }

    /** Of all open deals that the caller sees, without anybody's target or what they sold. */
    @WithSession
    public Uni<Forecast> ofPlan(UUID id) {
        return plans.require(id).chain(plan -> asked(plan, null)).chain(asked -> forecast(asked, deals.visible()));
    }

    /** Of somebody's open deals, upon what they sold. */
    @WithSession
    public Uni<Forecast> ofAssignment(UUID id) {
        return assignments
                .require(id)
                .chain(assignment -> plans.find(assignment.profile().planId())
                        .chain(plan -> asked(plan, assignment))
                        .chain(asked -> forecast(asked, theirs(assignment))));
    }

    /** Somebody's own deals; or those of the team of which all is credited to them. */
    private Visibility theirs(CommissionAssignment assignment) {
        var profile = assignment.profile();
        var overlay = profile.overlay();
        return deals.visibleTo(new Caller(
                profile.ownerId(),
                profile.ownerId(),
                Set.of(overlay == null ? Roles.SALES_REP : Roles.SALES_MANAGER),
                overlay == null ? Set.of() : Set.of(overlay),
                null,
                null));
    }

    private Uni<Asked> asked(CommissionPlan plan, @Nullable CommissionAssignment assignment) {
        var profile = plan.profile();
        return periods.at(profile.period(), LocalDate.now(clock)).chain(period -> {
            var terms = profile.terms()
                    .at(period.firstDay())
                    .orElseThrow(() -> new Invalid("planId", "commission-plan-not-yet", profile.name(), period.name()));
            var credited = assignment == null
                    ? Uni.createFrom().item(BigDecimal.ZERO)
                    : trials.credited(assignment.id(), period);
            return credited.map(sum -> new Asked(plan, assignment, terms, period, sum));
        });
    }

    private Uni<Forecast> forecast(Asked asked, Visibility seen) {
        return pipeline.figures(asked.currency(), null, seen)
                .map(PipelineFigures::open)
                .map(open -> new Forecast(
                        asked.plan().id(),
                        asked.assignment() == null ? null : asked.assignment().id(),
                        asked.period().name(),
                        new Money(asked.credited(), asked.currency()),
                        expected(asked, open.weighted()),
                        expected(asked, open.expected())));
    }

    /** What comes upon what is credited already; and where all of that comes into a higher tier, what that adds. */
    private static Forecast.Expected expected(Asked asked, Money weighted) {
        var before = asked.credited();
        var after = before.add(weighted.amount());
        var present =
                Segments.of(asked.terms(), asked.target(), before).getFirst().rate();
        var retroactive = asked.terms().mode() == TierMode.RETROACTIVE;
        var parts = new ArrayList<Forecast.Part>();
        for (var segment : Segments.of(asked.terms(), asked.target(), after)) {
            if (retroactive) {
                var raise = segment.rate().subtract(present);
                add(parts, segment, raise, new Money(segment.part(BigDecimal.ZERO, before), weighted.currency()));
            }
            add(parts, segment, segment.rate(), new Money(segment.part(before, after), weighted.currency()));
        }
        var sum = Money.sum(parts.stream().map(Forecast.Part::commission), weighted.currency());
        return new Forecast.Expected(weighted, sum, List.copyOf(parts));
    }

    private static void add(List<Forecast.Part> parts, Segment segment, BigDecimal rate, Money base) {
        if (!base.isZero() && rate.signum() != 0) {
            parts.add(new Forecast.Part(
                    base,
                    rate.stripTrailingZeros().toPlainString(),
                    segment.factor().stripTrailingZeros().toPlainString(),
                    base.times(rate.multiply(segment.factor()).movePointLeft(2))));
        }
    }
}
