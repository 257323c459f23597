package dev.guanxi.sales.opportunity;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.stages.ExitCriterion;
import dev.guanxi.sales.stages.PipelineService;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How deals go on and end. One method, one transaction, in which the pipeline stays what it is: a change of it at the same
 * time comes before or after.
 */
@ApplicationScoped
public class Progress {
    private final Opportunities opportunities;
    private final PipelineService pipelines;
    private final CurrentCaller caller;
    private final Clock clock;

    Progress(Opportunities opportunities, PipelineService pipelines, CurrentCaller caller, Clock clock) {
        this.opportunities = opportunities;
        this.pipelines = pipelines;
        this.caller = caller;
        this.clock = clock;
    }

    /** Another open stage of its pipeline, or of another one. */
    @WithTransaction
    public Uni<Opportunity> move(UUID id, long expectedVersion, Going going) {
        var gate = gate(going.override(), going.reason());
        return opportunities
                .require(id)
                .chain(deal -> pipelines.held(going.pipelineAfter(deal)))
                .chain(way -> opportunities.change(
                        id, expectedVersion, deal -> deal.move(way, going.stage(), gate, clock.instant())));
    }

    /** Back to where it was before somebody moved it with many others; asks for nothing, for it was there already. */
    @WithTransaction
    public Uni<Opportunity> moveBack(UUID id, long expectedVersion, String pipeline, String stage) {
        return opportunities
                .require(id)
                .chain(() -> pipelines.held(pipeline))
                .chain(way ->
                        opportunities.change(id, expectedVersion, deal -> deal.moveBack(way, stage, clock.instant())));
    }

    /**
     * Its good end.
     *
     * @param override whether it is won although criteria are not met
     * @param reason what its history is to say about it
     */
    @WithTransaction
    public Uni<Opportunity> win(UUID id, long expectedVersion, boolean override, @Nullable String reason) {
        var gate = gate(override, reason);
        return opportunities
                .require(id)
                .chain(deal -> pipelines.held(deal.pipeline()))
                .chain(way -> opportunities.change(id, expectedVersion, deal -> deal.win(way, gate, clock.instant())));
    }

    /** Its bad one, possible at every open stage. */
    @WithTransaction
    public Uni<Opportunity> lose(UUID id, long expectedVersion, String reason, @Nullable String competitor) {
        return opportunities.change(id, expectedVersion, deal -> deal.lose(reason, competitor, clock.instant()));
    }

    /** Says whether something is so that a criterion of its pipeline asks people for. */
    @WithTransaction
    public Uni<Opportunity> tick(UUID id, long expectedVersion, String criterion, boolean so) {
        return opportunities
                .require(id)
                .chain(deal -> pipelines.held(deal.pipeline()))
                .invoke(way -> ensureField(
                        way.criterion(criterion).filter(ExitCriterion::byHand).isPresent(),
                        "criterion",
                        "criterion-unknown",
                        criterion,
                        way.ticked().stream().map(ExitCriterion::key).collect(Collectors.joining(", "))))
                .chain(() -> opportunities.change(id, expectedVersion, deal -> tick(deal, criterion, so)));
    }

    private void tick(Opportunity deal, String criterion, boolean so) {
        if (so) {
            deal.tick(criterion, caller.get().id(), clock.instant());
        } else {
            deal.untick(criterion);
        }
    }

    private Gate gate(boolean override, @Nullable String reason) {
        var may = caller.get().has(Roles.SALES_MANAGER) || caller.get().has(Roles.ADMIN);
        return new Gate(pipelines.check(), may, override, reason);
    }
}
