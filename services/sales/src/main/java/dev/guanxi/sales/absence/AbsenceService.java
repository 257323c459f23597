package dev.guanxi.sales.absence;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.sales.seller.KnownSeller;
import dev.guanxi.sales.seller.KnownSellers;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do with absences: of themselves, or of those whom they lead. One method, one transaction. */
@ApplicationScoped
public class AbsenceService {
    private final Absences absences;
    private final KnownSellers sellers;
    private final Clock clock;

    AbsenceService(Absences absences, KnownSellers sellers, Clock clock) {
        this.absences = absences;
        this.sellers = sellers;
        this.clock = clock;
    }

    @WithSession
    public Uni<Absence> get(UUID id) {
        return absences.require(id);
    }

    @WithTransaction
    public Uni<Absence> enter(UUID sellerId, AbsenceProfile profile) {
        return absences.alone()
                .chain(() -> people(sellerId, profile.standInId()))
                .map(known -> Absence.enter(seller(known, sellerId), profile, clock.instant()))
                .call(this::ensureFits)
                .chain(absences::add);
    }

    @WithTransaction
    public Uni<Absence> change(UUID id, long expectedVersion, AbsenceProfile profile) {
        return absences.alone()
                .chain(() -> absences.require(id))
                .call(absence -> people(absence.sellerId(), profile.standInId()))
                .invoke(absence -> absence.expectVersion(expectedVersion))
                .invoke(absence -> absence.change(profile))
                .call(this::ensureFits)
                .call(absences::save);
    }

    @WithTransaction
    public Uni<Void> cancel(UUID id, long expectedVersion) {
        return absences.require(id)
                .invoke(absence -> {
                    absence.expectVersion(expectedVersion);
                    absence.cancel();
                })
                .chain(absence -> absences.removeAll(List.of(absence)));
    }

    private KnownSeller seller(Map<UUID, KnownSeller> known, UUID id) {
        var seller = known.get(id);
        ensureField(seller != null, "sellerId", "seller-unknown", id);
        if (seller == null || !absences.visible().permits(seller.ownership())) {
            throw new NotAllowed("absence-not-yours");
        }
        return seller;
    }

    private Uni<Map<UUID, KnownSeller>> people(UUID sellerId, @Nullable UUID standIn) {
        return sellers.ofIds(standIn == null ? List.of(sellerId) : List.of(sellerId, standIn))
                .invoke(known -> ensureField(
                        standIn == null || known.containsKey(standIn),
                        "standInId",
                        "seller-unknown",
                        String.valueOf(standIn)));
    }

    private Uni<Void> ensureFits(Absence absence) {
        return absences.clashes(absence)
                .chain(clashes -> clashes.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(refusal(clashes.getFirst())));
    }

    private static RuleBroken refusal(Absences.Clash clash) {
        var last = clash.lastDay() == null ? "…" : clash.lastDay().toString();
        if (clash.theirs()) {
            return new RuleBroken("absence-overlaps", clash.firstDay(), last);
        }
        return clash.ofStandIn()
                ? new RuleBroken("stand-in-away", clash.firstDay(), last)
                : new RuleBroken("stands-in-then", clash.firstDay(), last);
    }
}
