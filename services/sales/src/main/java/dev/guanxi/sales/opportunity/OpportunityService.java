package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.ToldValues;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.numbering.NumberSeries;
import dev.guanxi.sales.numbering.Numbering;
import dev.guanxi.sales.seller.SellerService;
import dev.guanxi.sales.stages.KnownPipeline;
import dev.guanxi.sales.stages.PipelineCatalogue;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What people and other services can do with opportunities. One method, one transaction. */
@ApplicationScoped
public class OpportunityService {
    private final Opportunities opportunities;
    private final Pricing pricing;
    private final SellerService sellers;
    private final Numbering numbering;
    private final CurrentCaller caller;
    private final FieldCatalogue fields;
    private final PipelineCatalogue pipelines;
    private final Clock clock;

    OpportunityService(
            Opportunities opportunities,
            Pricing pricing,
            SellerService sellers,
            Numbering numbering,
            CurrentCaller caller,
            FieldCatalogue fields,
            PipelineCatalogue pipelines,
            Clock clock) {
        this.opportunities = opportunities;
        this.pricing = pricing;
        this.sellers = sellers;
        this.numbering = numbering;
        this.caller = caller;
        this.fields = fields;
        this.pipelines = pipelines;
        this.clock = clock;
    }

    @WithSession
    public Uni<Opportunity> get(UUID id) {
        return opportunities.require(id);
    }

    /** Those of these that the caller sees. */
    @WithSession
    public Uni<List<Opportunity>> seen(Collection<UUID> ids) {
        return opportunities
                .findAll(ids)
                .map(found -> found.stream()
                        .filter(deal -> opportunities.visible().permits(deal.ownership()))
                        .toList());
    }

    /** One that the caller sees and that nobody else changes until the present transaction ends; not one in the bin. */
    public Uni<Opportunity> held(UUID id) {
        return opportunities
                .require(id)
                .call(() -> opportunities.hold(List.of(id)))
                .invoke(Opportunity::ensurePresent);
    }

    /**
     * Opens an opportunity that belongs to the caller.
     *
     * @param pipeline the key of the way that it goes; null for the standard one
     */
    @WithTransaction
    public Uni<Opportunity> open(Draft draft, @Nullable String pipeline) {
        return open(draft, pipeline, Origin.OURSELVES);
    }

    /** The same, from somewhere. */
    @WithTransaction
    public Uni<Opportunity> open(Draft draft, @Nullable String pipeline, Origin origin) {
        var way = pipelines.require(pipeline);
        var ownership = Ownership.of(caller.get().id(), caller.get().homeTeam());
        var whole = draft.with(fields.of(Opportunities.KIND).forNew(draft.custom()));
        return pricing.agreed(whole).chain(terms -> open(new Opening(Ids.next(), terms, origin, ownership), way));
    }

    /** What a deal takes over of a lead's values. */
    public CustomValues fitting(ToldValues told) {
        return fields.of(Opportunities.KIND).fitting(told);
    }

    /**
     * Opens what a lead or a partner's approved deal asks for, under the id that others already speak
     * of; the same id opens one opportunity only. The draft's values in fields of an administrator fit.
     */
    @WithTransaction
    public Uni<Opportunity> open(UUID id, Draft draft, Origin origin, Ownership ownership) {
        return opportunities
                .find(id)
                .chain(found -> found != null
                        ? Uni.createFrom().item(found)
                        : pricing.announced(
                                        draft.with(fields.of(Opportunities.KIND).forHeardOf(draft.custom())))
                                .chain(terms -> open(new Opening(id, terms, origin, ownership), pipelines.standard())));
    }

    /** The same, unless that opportunity was removed for good: who asks for it may not know yet. */
    @WithTransaction
    public Uni<Void> openUnlessErased(UUID id, Draft draft, Origin origin, Ownership ownership) {
        return opportunities
                .isErased(id)
                .chain(erased -> erased
                        ? Uni.createFrom().voidItem()
                        : open(id, draft, origin, ownership).replaceWithVoid());
    }

    /** The partner's deal behind it is to be won on another day. */
    @WithTransaction
    public Uni<Void> reschedule(UUID id, @Nullable LocalDate expectedClose) {
        return opportunities.find(id).chain(found -> {
            if (found == null) {
                return Uni.createFrom().voidItem();
            }
            found.reschedule(expectedClose);
            return opportunities.save(found);
        });
    }

    /** The partner withdrew the deal behind it. */
    @WithTransaction
    public Uni<Void> withdrawnByPartner(UUID id, String reason) {
        return opportunities.find(id).chain(found -> {
            if (found == null) {
                return Uni.createFrom().voidItem();
            }
            found.withdrawnByPartner(reason, clock.instant());
            return opportunities.save(found);
        });
    }

    private Uni<Opportunity> open(Opening opening, KnownPipeline pipeline) {
        return numbering
                .next(NumberSeries.OPPORTUNITY)
                .chain(number -> opportunities.add(Opportunity.open(number, opening, pipeline, clock.instant())));
    }

    @WithTransaction
    public Uni<Opportunity> change(UUID id, long expectedVersion, Draft draft) {
        return opportunities
                .require(id)
                .chain(deal -> priced(deal, whole(deal, draft)))
                .chain(terms -> opportunities.change(id, expectedVersion, deal -> deal.change(terms)));
    }

    private Draft whole(Opportunity deal, Draft wanted) {
        return wanted.with(fields.of(Opportunities.KIND).changed(deal.terms().custom(), wanted.custom()));
    }

    /** Only a customer that somebody newly names must be known: a converted lead's may still be on its way. */
    private Uni<Terms> priced(Opportunity deal, Draft draft) {
        return Objects.equals(deal.terms().customerId(), draft.customerId())
                ? pricing.announced(draft)
                : pricing.agreed(draft);
    }

    @WithTransaction
    public Uni<Opportunity> assign(UUID id, long expectedVersion, String ownerId, @Nullable String team) {
        return opportunities
                .require(id)
                .chain(() -> sellers.ownership(ownerId, team))
                .chain(ownership -> opportunities.change(
                        id, expectedVersion, deal -> deal.assign(ownership, String.valueOf(ownership.owner()))));
    }

    /** Leaves a deal to a team: the present one unless another is named. */
    @WithTransaction
    public Uni<Opportunity> release(UUID id, long expectedVersion, @Nullable String team) {
        return opportunities.change(id, expectedVersion, deal -> deal.release(team));
    }

    /**
     * Gives a deal back to whom it was taken from. Whoever took it need not see it any more: that nobody changed it since
     * is enough.
     *
     * @param before to whom, given whose it is now
     */
    @WithTransaction
    public Uni<Opportunity> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return opportunities.changeUnseen(id, version, deal -> deal.giveBack(before.apply(deal.ownership())));
    }
}
