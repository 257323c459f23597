package dev.guanxi.contact.programme;

import dev.guanxi.contact.level.LevelRuleService;
import dev.guanxi.contact.level.RelationshipLevel;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What people can do with programmes. One method, one transaction. */
@ApplicationScoped
public class ProgrammeService {
    /** More steps than five levels need. */
    public static final int MOST_STEPS = 200;

    private final ProgrammeSteps steps;
    private final LevelRuleService levels;
    private final Clock clock;

    ProgrammeService(ProgrammeSteps steps, LevelRuleService levels, Clock clock) {
        this.steps = steps;
        this.levels = levels;
        this.clock = clock;
    }

    @WithSession
    public Uni<ProgrammeStep> get(UUID id) {
        return steps.require(id);
    }

    @WithSession
    public Uni<List<ProgrammeStep>> all() {
        return steps.all(MOST_STEPS);
    }

    @WithTransaction
    public Uni<ProgrammeStep> add(RelationshipLevel level, Demand demand) {
        return steps.add(ProgrammeStep.added(level, demand, clock.instant())).call(levels::findAnew);
    }

    @WithTransaction
    public Uni<ProgrammeStep> change(UUID id, long expectedVersion, Demand demand) {
        return steps.change(id, expectedVersion, step -> step.change(demand)).call(levels::findAnew);
    }

    @WithTransaction
    public Uni<ProgrammeStep> retire(UUID id, long expectedVersion) {
        return steps.change(id, expectedVersion, ProgrammeStep::retire).call(levels::findAnew);
    }
}
