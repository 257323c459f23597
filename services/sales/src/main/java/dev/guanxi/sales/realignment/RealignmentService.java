package dev.guanxi.sales.realignment;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.events.AfterCommit;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.sales.seller.KnownSellers;
import dev.guanxi.sales.territory.TerritoryChecks;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * What people can do with realignments. Whoever submits, approves or takes one back must see each record that it moves: a
 * manager realigns among those whom they lead. One method, one transaction.
 */
@ApplicationScoped
public class RealignmentService {
    private final Realignments realignments;
    private final Enforcement enforcement;
    private final TerritoryChecks territories;
    private final KnownSellers sellers;
    private final MoveSearch moves;
    private final RealignmentNews news;
    private final RealignmentWorker worker;
    private final CurrentCaller caller;
    private final Clock clock;

    RealignmentService(
            Realignments realignments,
            Enforcement enforcement,
            TerritoryChecks territories,
            KnownSellers sellers,
            MoveSearch moves,
            RealignmentNews news,
            RealignmentWorker worker,
            CurrentCaller caller,
            Clock clock) {
        this.realignments = realignments;
        this.enforcement = enforcement;
        this.territories = territories;
        this.sellers = sellers;
        this.moves = moves;
        this.news = news;
        this.worker = worker;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<Realignment> get(UUID id) {
        return realignments.require(id);
    }

    @WithTransaction
    public Uni<Realignment> draft(RealignmentDraft draft) {
        return namesWhatIsThere(draft.plan())
                .chain(() ->
                        realignments.add(Realignment.draft(draft, caller.get().id(), clock.instant())));
    }

    @WithTransaction
    public Uni<Realignment> change(UUID id, long expectedVersion, RealignmentDraft draft) {
        return namesWhatIsThere(draft.plan())
                .chain(() -> realignments.change(
                        id,
                        expectedVersion,
                        one -> one.change(draft, caller.get().id())));
    }

    private Uni<?> namesWhatIsThere(Plan plan) {
        return enforcement
                .versions(plan)
                .invoke(known -> plan.territories()
                        .forEach(id -> ensureField(known.containsKey(id), "changes", "territory-unknown", id)))
                .chain(() -> Multi.createFrom()
                        .iterable(plan.changes())
                        .onItem()
                        .transformToUniAndConcatenate(change ->
                                territories.ensureNamesKnown(change.terms()).replaceWith(change))
                        .collect()
                        .asList())
                .chain(() -> sellers.ofIds(plan.sellers()))
                .invoke(known -> plan.sellers()
                        .forEach(id -> ensureField(known.containsKey(id), "moves", "seller-unknown", id)));
    }

    /** Finds out what it would change. */
    @WithTransaction
    public Uni<Realignment> preview(UUID id, long expectedVersion) {
        return realignments
                .change(id, expectedVersion, one -> one.preview(clock.instant()))
                .call(this::ring);
    }

    @WithTransaction
    public Uni<Realignment> submit(UUID id, long expectedVersion) {
        return realignments
                .require(id)
                .invoke(one -> one.expectVersion(expectedVersion))
                .call(() -> ensureInSight(id))
                .invoke(one -> one.submit(caller.get().id(), clock.instant()))
                .call(enforcement::ensureAsPreviewed)
                .call(realignments::save);
    }

    /** Agrees to it. Of two that change the same territory the first that begins is done; the other is told then, or here. */
    @WithTransaction
    public Uni<Realignment> approve(UUID id, long expectedVersion) {
        return realignments
                .require(id)
                .invoke(one -> one.expectVersion(expectedVersion))
                .call(() -> ensureInSight(id))
                .invoke(one -> one.approve(caller.get().id(), clock.instant()))
                .call(enforcement::ensureAsPreviewed)
                .call(realignments::save)
                .call(news::approved)
                .call(this::ring);
    }

    @WithTransaction
    public Uni<Realignment> refuse(UUID id, long expectedVersion, String why) {
        return realignments
                .change(id, expectedVersion, one -> one.refuse(caller.get().id(), why, clock.instant()))
                .call(news::refused);
    }

    @WithTransaction
    public Uni<Realignment> withdraw(UUID id, long expectedVersion) {
        return realignments.change(id, expectedVersion, Realignment::withdraw);
    }

    @WithTransaction
    public Uni<Realignment> undo(UUID id, long expectedVersion) {
        return realignments
                .require(id)
                .invoke(one -> one.expectVersion(expectedVersion))
                .call(() -> ensureInSight(id))
                .call(enforcement::ensureAsLeft)
                .invoke(one -> one.undo(clock.instant()))
                .call(realignments::save)
                .call(this::ring);
    }

    @WithTransaction
    public Uni<Void> discard(UUID id, long expectedVersion) {
        return realignments
                .require(id)
                .invoke(one -> one.expectVersion(expectedVersion))
                .invoke(Realignment::discard)
                .chain(one -> realignments.removeAll(List.of(one)));
    }

    private Uni<Void> ensureInSight(UUID id) {
        return moves.beyondSight(id)
                .invoke(unseen -> {
                    if (unseen > 0) {
                        throw new NotAllowed("realignment-beyond-sight", unseen);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> ring(Realignment begun) {
        return AfterCommit.next(() -> {
            worker.ring();
            return Uni.createFrom().voidItem();
        });
    }
}
