package dev.guanxi.partner.deal;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The way of deals into the recycle bin, back, and out of it for good. One in the bin keeps nobody from its customer; it
 * comes back as long as nobody else has registered the customer meanwhile. What sales made of it stays what it is.
 */
@Singleton
public class DealRemoval extends Removal<Deal> {
    private final Deals deals;
    private final Claims claims;
    private final Clock clock;

    DealRemoval(Deals deals, Claims claims, RecycleBin bin, Clock clock) {
        super(
                deals,
                bin,
                new Marks<>(Deals.KIND, Deal::title, Deal::remove, Deal::comeBack, Deal::erase),
                Powers.of(Roles.SALES_MANAGER));
        this.deals = deals;
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    protected Uni<Void> afterLeaving(List<Deal> left) {
        return each(left, deal -> claims.release(deal.id()));
    }

    /** Those whose time ran out in the bin expire; the others need their customers again. */
    @Override
    protected Uni<Void> afterReturn(Collection<UUID> back) {
        var now = clock.instant();
        return deals.findAll(back)
                .call(returned -> deals.changeEach(Uni.createFrom().item(returned), deal -> deal.expire(now)))
                .chain(returned -> each(returned, this::claim));
    }

    /** Of a customer who was erased nothing is left that one could claim. */
    private Uni<Void> claim(Deal deal) {
        var keys = deal.prospect().keys();
        return deal.status().isActive() && keys.isNamed()
                ? claims.take(keys, deal.id())
                        .invoke(taken -> ensure(taken, "deal-taken-meanwhile", deal.title()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> each(List<Deal> deals, Function<Deal, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(deals)
                .onItem()
                .transformToUniAndConcatenate(deal -> step.apply(deal).replaceWith(true))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
