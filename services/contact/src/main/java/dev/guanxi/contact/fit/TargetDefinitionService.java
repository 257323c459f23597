package dev.guanxi.contact.fit;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.contact.sweep.Sweeps;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** What people can do with definitions of target customers. One method, one transaction. */
@ApplicationScoped
public class TargetDefinitionService {
    /** More kinds of customers than anybody goes after at once; everybody is held against each. */
    private static final int MOST_PUBLISHED = 50;

    private final TargetDefinitions definitions;
    private final Sweeps sweeps;
    private final Clock clock;

    TargetDefinitionService(TargetDefinitions definitions, Sweeps sweeps, Clock clock) {
        this.definitions = definitions;
        this.sweeps = sweeps;
        this.clock = clock;
    }

    @WithSession
    public Uni<TargetDefinition> get(UUID id) {
        return definitions.require(id);
    }

    @WithTransaction
    public Uni<TargetDefinition> draft(DefinitionProfile profile, Criteria criteria) {
        return definitions.add(TargetDefinition.drafted(profile, criteria, clock.instant()));
    }

    @WithTransaction
    public Uni<TargetDefinition> change(UUID id, long expectedVersion, DefinitionProfile profile, Criteria criteria) {
        return definitions.change(id, expectedVersion, definition -> definition.change(profile, criteria));
    }

    /** Drafts the next version; refused while there is a later one already. */
    @WithTransaction
    public Uni<TargetDefinition> draftNext(UUID id) {
        return definitions
                .require(id)
                .chain(definition -> definitions.family(definition.familyId()))
                .chain(family -> {
                    var last = family.getLast();
                    ensure(last.id().equals(id), "definition-not-last", last.number());
                    return definitions.add(last.next(clock.instant()));
                });
    }

    /** From now on everybody is held against this version, and against no earlier one. */
    @WithTransaction
    public Uni<TargetDefinition> publish(UUID id, long expectedVersion) {
        return definitions
                .published()
                .invoke(all -> ensure(all.size() < MOST_PUBLISHED, "definitions-too-many", MOST_PUBLISHED))
                .chain(() -> definitions.change(id, expectedVersion, definition -> definition.publish(clock.instant())))
                .call(published -> definitions.changeEach(
                        definitions
                                .family(published.familyId())
                                .map(family -> family.stream()
                                        .filter(other -> other.isPublished()
                                                && !other.id().equals(published.id()))
                                        .toList()),
                        TargetDefinition::retire))
                .call(this::scoreAll);
    }

    @WithTransaction
    public Uni<TargetDefinition> review(UUID id, long expectedVersion, LocalDate next) {
        return definitions.change(id, expectedVersion, definition -> definition.review(next));
    }

    @WithTransaction
    public Uni<TargetDefinition> retire(UUID id, long expectedVersion) {
        return definitions.change(id, expectedVersion, TargetDefinition::retire).call(this::scoreAll);
    }

    private Uni<Void> scoreAll() {
        return sweeps.request(CustomerFits.SWEEP).chain(() -> sweeps.request(LeadFits.SWEEP));
    }
}
