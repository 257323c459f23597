package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.sales.stages.KnownPipeline;
import dev.guanxi.sales.stages.PipelineService;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets deals know that the customer accepted a quote of them: what is ordered is the quote. */
@ApplicationScoped
public class QuotedDeals {
    private final Opportunities opportunities;
    private final PipelineService pipelines;
    private final Clock clock;

    QuotedDeals(Opportunities opportunities, PipelineService pipelines, Clock clock) {
        this.opportunities = opportunities;
        this.pipelines = pipelines;
        this.clock = clock;
    }

    /**
     * The customer accepted a quote.
     *
     * @param number the quote's, for the history of the deal's stages
     * @param wins whether the deal is won by that, where its pipeline lets it be won from where it stands; criteria that
     *     are not met are passed over, since the customer has decided
     */
    @WithTransaction
    public Uni<Void> accepted(UUID id, UUID quote, String number, boolean wins) {
        return opportunities.hold(List.of(id)).chain(found -> {
            var deal = found.get(id);
            if (deal == null) {
                return Uni.createFrom().voidItem();
            }
            deal.quoted(quote);
            return (wins ? won(deal, number) : Uni.createFrom().voidItem()).chain(() -> opportunities.save(deal));
        });
    }

    private Uni<Void> won(Opportunity deal, String number) {
        return pipelines
                .held(deal.pipeline())
                .invoke(way -> win(deal, way, number))
                .replaceWithVoid();
    }

    private void win(Opportunity deal, @Nullable KnownPipeline way, String number) {
        try {
            if (way != null) {
                deal.win(way, new Gate(pipelines.check(), true, true, number), clock.instant());
            }
        } catch (DomainException.RuleBroken _) {
            // It stays open where it cannot be won from: that the customer accepted holds all the same.
        }
    }
}
