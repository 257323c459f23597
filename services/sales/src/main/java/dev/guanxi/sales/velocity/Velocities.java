package dev.guanxi.sales.velocity;

import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.opportunity.CloseMove;
import dev.guanxi.sales.opportunity.OpportunitySearch;
import dev.guanxi.sales.opportunity.OpportunityService;
import dev.guanxi.sales.opportunity.OpportunityState;
import dev.guanxi.sales.opportunity.StageChange;
import dev.guanxi.sales.stages.PipelineCatalogue;
import dev.guanxi.sales.stages.StageKeys;
import dev.guanxi.sales.velocity.Velocity.Slippage;
import dev.guanxi.sales.velocity.Velocity.StageTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells how fast a deal goes that the caller sees. */
@ApplicationScoped
public class Velocities {
    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private final OpportunityService opportunities;
    private final OpportunitySearch search;
    private final PipelineCatalogue pipelines;
    private final Paces paces;
    private final SalesConfig config;
    private final Clock clock;

    Velocities(
            OpportunityService opportunities,
            OpportunitySearch search,
            PipelineCatalogue pipelines,
            Paces paces,
            SalesConfig config,
            Clock clock) {
        this.opportunities = opportunities;
        this.search = search;
        this.pipelines = pipelines;
        this.paces = paces;
        this.config = config;
        this.clock = clock;
    }

    /** A stage of a pipeline, as often as the deal came there. */
    private record Place(String pipeline, String stage) {}

    /** From when until when it was somewhere; the end is null where it still is. */
    private record Stay(Instant from, @Nullable Instant until) {}

    public Uni<Velocity> of(UUID opportunity) {
        return opportunities
                .get(opportunity)
                .chain(deal -> Uni.combine()
                        .all()
                        .unis(
                                search.steps(opportunity),
                                search.closeMoves(opportunity),
                                paces.of(deal.state().pipeline()))
                        .asTuple()
                        .map(found -> velocity(deal.state(), found.getItem1(), found.getItem2(), found.getItem3())));
    }

    private Velocity velocity(OpportunityState deal, List<StageChange> steps, List<CloseMove> moves, Pace pace) {
        var days = days(
                Objects.requireNonNullElse(deal.engagedAt(), deal.openedAt()),
                Objects.requireNonNullElse(deal.closedAt(), clock.instant()));
        var stages = stages(steps);
        return new Velocity(
                days,
                pace,
                pace.limitDays(),
                StageKeys.isOpen(deal.stage()) && pace.isExceededBy(days),
                stages.stream().anyMatch(Velocities::isOverNorm),
                stages,
                slippage(moves));
    }

    private static boolean isOverNorm(StageTime stage) {
        return stage.since() != null && stage.normDays() != null && stage.since() > stage.normDays();
    }

    private List<StageTime> stages(List<StageChange> steps) {
        var stays = new LinkedHashMap<Place, List<Stay>>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (StageKeys.isOpen(step.to())) {
                var until = i + 1 < steps.size() ? steps.get(i + 1).at() : null;
                stays.computeIfAbsent(new Place(step.pipeline(), step.to()), _ -> new ArrayList<>())
                        .add(new Stay(step.at(), until));
            }
        }
        return stays.entrySet().stream()
                .map(entry -> time(entry.getKey(), entry.getValue()))
                .toList();
    }

    private StageTime time(Place place, List<Stay> stays) {
        var now = clock.instant();
        var seconds = stays.stream()
                .mapToLong(stay -> Duration.between(stay.from(), Objects.requireNonNullElse(stay.until(), now))
                        .toSeconds())
                .sum();
        var last = stays.getLast();
        return new StageTime(
                place.pipeline(),
                place.stage(),
                stays.size(),
                BigDecimal.valueOf(seconds).divide(DAY, 2, RoundingMode.HALF_UP),
                norm(place),
                last.until() == null ? days(last.from(), now) : null);
    }

    private Integer norm(Place place) {
        return pipelines
                .find(place.pipeline())
                .flatMap(pipeline -> pipeline.stage(place.stage()))
                .map(stage -> Objects.requireNonNullElse(stage.normDays(), config.standstillDays()))
                .orElse(config.standstillDays());
    }

    private static Slippage slippage(List<CloseMove> history) {
        var moves = 0;
        var later = 0L;
        var net = 0L;
        for (var move : history) {
            if (move.from() != null && move.to() != null) {
                var by = ChronoUnit.DAYS.between(move.from(), move.to());
                moves++;
                later += Math.max(by, 0);
                net += by;
            }
        }
        return new Slippage(moves, later, net, history);
    }

    private static long days(Instant from, Instant until) {
        return ChronoUnit.DAYS.between(
                from.atOffset(ZoneOffset.UTC).toLocalDate(),
                until.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
