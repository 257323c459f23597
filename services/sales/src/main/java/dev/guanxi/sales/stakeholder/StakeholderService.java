package dev.guanxi.sales.stakeholder;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.sales.opportunity.OpportunityService;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What people can do with those on whom a deal depends: whoever sees the deal. One method, one transaction. */
@ApplicationScoped
public class StakeholderService {
    /** More than anybody has to do with. */
    public static final int MOST = 100;

    private final Stakeholders stakeholders;
    private final OpportunityService opportunities;
    private final Clock clock;

    StakeholderService(Stakeholders stakeholders, OpportunityService opportunities, Clock clock) {
        this.stakeholders = stakeholders;
        this.opportunities = opportunities;
        this.clock = clock;
    }

    @WithSession
    public Uni<BuyingCentre> of(UUID opportunity) {
        return opportunities
                .get(opportunity)
                .chain(deal -> stakeholders.of(deal.id()))
                .map(BuyingCentre::of);
    }

    @WithSession
    public Uni<Stakeholder> get(UUID id) {
        return seen(id);
    }

    /** Of two who add the same person at once one is refused. */
    @WithTransaction
    public Uni<Stakeholder> add(UUID opportunity, Part part) {
        return opportunities
                .held(opportunity)
                .chain(deal -> stakeholders.of(deal.id()))
                .invoke(there -> ensure(there.size() < MOST, "deal-contacts-too-many", MOST))
                .invoke(there -> ensureNew(there, part))
                .chain(() -> stakeholders.add(Stakeholder.add(opportunity, part, clock.instant())));
    }

    private static void ensureNew(List<Stakeholder> there, Part part) {
        ensure(
                there.stream().noneMatch(one -> one.part().contactId().equals(part.contactId())),
                "deal-contact-known",
                part.contactId());
    }

    /** They stay who they are: somebody else is added, and this one removed. */
    @WithTransaction
    public Uni<Stakeholder> change(UUID id, long expectedVersion, Part part) {
        return seen(id).chain(() -> stakeholders.change(id, expectedVersion, one -> one.change(part)));
    }

    @WithTransaction
    public Uni<Void> remove(UUID id, long expectedVersion) {
        return seen(id).invoke(one -> one.expectVersion(expectedVersion))
                .invoke(Stakeholder::remove)
                .chain(one -> stakeholders.removeAll(List.of(one)));
    }

    private Uni<Stakeholder> seen(UUID id) {
        return stakeholders
                .require(id)
                .call(one -> opportunities
                        .get(one.opportunityId())
                        .onFailure(NotFound.class)
                        .transform(_ -> new NotFound(stakeholders.kind(), id)));
    }
}
