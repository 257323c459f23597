package dev.guanxi.sales.realignment;

import dev.guanxi.sales.seller.SellerService;
import dev.guanxi.sales.territory.Redrawing;
import dev.guanxi.sales.territory.Redrawing.Wanted;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts what a realignment says of territories and sellers into force, and out of it; within the present transaction. */
@ApplicationScoped
class Enforcement {
    private final Realignments realignments;
    private final Redrawing redrawing;
    private final SellerService sellers;
    private final Clock clock;

    Enforcement(Realignments realignments, Redrawing redrawing, SellerService sellers, Clock clock) {
        this.realignments = realignments;
        this.redrawing = redrawing;
        this.sellers = sellers;
        this.clock = clock;
    }

    /** At which versions the territories are that it changes. */
    Uni<Map<UUID, Long>> versions(Plan plan) {
        return redrawing.versions(plan.territories());
    }

    /** Refuses when somebody changed one of them since one looked at what would change. */
    Uni<Void> ensureAsPreviewed(Realignment realignment) {
        return redrawing.ensureAsKnown(wanted(realignment.plan()));
    }

    /** Refuses when somebody changed one of them since this was put into force. */
    Uni<Void> ensureAsLeft(Realignment realignment) {
        return realignment.isApplied()
                ? redrawing.ensureAsKnown(wanted(realignment.previous()))
                : Uni.createFrom().voidItem();
    }

    Uni<Void> apply(Realignment realignment) {
        var day = realignment.contents().effectiveOn();
        return redrawing
                .redraw(realignment.id(), day, wanted(realignment.plan()))
                .chain(before -> moveAll(realignment)
                        .invoke(places -> realignment.applied(
                                new Plan(
                                        before.stream().map(Enforcement::change).toList(), places),
                                clock.instant())))
                .chain(() -> realignments.save(realignment));
    }

    private Uni<List<Plan.Move>> moveAll(Realignment realignment) {
        var day = realignment.contents().effectiveOn();
        return Multi.createFrom()
                .iterable(realignment.plan().moves())
                .onItem()
                .transformToUniAndConcatenate(move -> sellers.relocate(move.sellerId(), day, move.team(), move.region())
                        .map(place -> new Plan.Move(move.sellerId(), place.team(), place.region(), place.kept())))
                .collect()
                .asList();
    }

    Uni<Void> revert(Realignment realignment) {
        var day = realignment.contents().effectiveOn();
        return redrawing
                .takeBack(realignment.id(), day, wanted(realignment.previous()))
                .chain(() -> bringAllBack(realignment))
                .invoke(realignment::reverted)
                .chain(() -> realignments.save(realignment));
    }

    private Uni<Void> bringAllBack(Realignment realignment) {
        var day = realignment.contents().effectiveOn();
        return Multi.createFrom()
                .iterable(realignment.previous().moves())
                .onItem()
                .transformToUniAndConcatenate(before -> sellers.bringBack(
                        before.sellerId(),
                        day,
                        place(realignment.plan().moveOf(before.sellerId()).orElse(before)),
                        place(before)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static SellerService.Place place(Plan.Move move) {
        return new SellerService.Place(move.team(), move.region(), move.kept());
    }

    private static List<Wanted> wanted(Plan plan) {
        return plan.changes().stream()
                .map(change -> new Wanted(change.territoryId(), change.terms(), change.version(), change.kept()))
                .toList();
    }

    private static Plan.Change change(Wanted before) {
        return new Plan.Change(before.territory(), before.terms(), before.version(), before.kept());
    }
}
