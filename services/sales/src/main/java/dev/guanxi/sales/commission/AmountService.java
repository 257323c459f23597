package dev.guanxi.sales.commission;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.sales.seller.SellerService;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people and files do with amounts that are credited. One method, one transaction. */
@ApplicationScoped
public class AmountService {
    private static final String KNOWN = "select reference from credited_amount where reference = any($1)";

    private final Amounts amounts;
    private final SellerService sellers;
    private final Clock clock;

    AmountService(Amounts amounts, SellerService sellers, Clock clock) {
        this.amounts = amounts;
        this.sellers = sellers;
        this.clock = clock;
    }

    @WithSession
    public Uni<CreditedAmount> get(UUID id) {
        return amounts.require(id);
    }

    @WithTransaction
    public Uni<CreditedAmount> credit(AmountProfile profile) {
        return known(List.of(profile.reference()))
                .invoke(known ->
                        ensureField(known.isEmpty(), "reference", "commission-amount-known", profile.reference()))
                .chain(() -> sellers.ownership(profile.ownerId(), profile.team()))
                .invoke(this::ensureSeen)
                .map(ownership -> CreditedAmount.credit(profile, ownership, clock.instant()))
                .chain(amounts::add);
    }

    private void ensureSeen(Ownership ownership) {
        if (!amounts.visible().permits(ownership)) {
            throw new NotFound("seller", String.valueOf(ownership.owner()));
        }
    }

    @WithTransaction
    public Uni<Void> withdraw(UUID id, long expectedVersion) {
        return amounts.require(id)
                .invoke(amount -> amount.expectVersion(expectedVersion))
                .invoke(CreditedAmount::withdraw)
                .chain(amount -> amounts.removeAll(List.of(amount)));
    }

    private static Uni<Set<String>> known(Collection<String> references) {
        return InTransaction.select(row -> (String) row[0], KNOWN, (Object) references.toArray(String[]::new))
                .map(Set::copyOf);
    }

    /** Takes what is new, within the present transaction. */
    public Uni<List<Outcome>> takeOver(List<AmountProfile> profiles) {
        return places(profiles)
                .chain(places -> known(
                                profiles.stream().map(AmountProfile::reference).toList())
                        .chain(known -> takeOver(profiles, places, known)));
    }

    /** Where what is credited to each of them belongs; who is not there has no place. */
    private Uni<Map<String, Ownership>> places(List<AmountProfile> profiles) {
        var people = profiles.stream()
                .collect(Collectors.toMap(AmountService::key, profile -> profile, (first, _) -> first));
        var places = new HashMap<String, Ownership>();
        return Multi.createFrom()
                .iterable(people.entrySet())
                .onItem()
                .transformToUniAndConcatenate(one -> sellers.ownership(
                                one.getValue().ownerId(), one.getValue().team())
                        .invoke(place -> places.put(one.getKey(), place))
                        .onFailure(DomainException.class)
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWith(places);
    }

    private static String key(AmountProfile profile) {
        return profile.ownerId() + "\n" + profile.team();
    }

    private Uni<List<Outcome>> takeOver(
            List<AmountProfile> profiles, Map<String, Ownership> places, Set<String> known) {
        var outcomes = new ArrayList<Outcome>();
        var added = new ArrayList<CreditedAmount>();
        for (var profile : profiles) {
            try {
                ensureField(
                        !known.contains(profile.reference()),
                        "reference",
                        "commission-amount-known",
                        profile.reference());
                var amount = CreditedAmount.credit(profile, place(profile, places), clock.instant());
                added.add(amount);
                outcomes.add(Outcome.created(amount.id()));
            } catch (DomainException e) {
                outcomes.add(Outcome.refused(e));
            }
        }
        return amounts.addAll(added).replaceWith(outcomes);
    }

    private Ownership place(AmountProfile profile, Map<String, Ownership> places) {
        var place = places.get(key(profile));
        if (place == null || !amounts.visible().permits(place)) {
            throw new Invalid("ownerId", "team-needed", profile.ownerId());
        }
        return place;
    }

    /** Takes back what a file brought; gives the ids of what is gone. */
    public Uni<Set<UUID>> takeBack(List<UUID> ids) {
        return amounts.findAll(ids).chain(found -> {
            found.forEach(CreditedAmount::withdraw);
            return amounts.removeAll(found)
                    .replaceWith(found.stream().map(CreditedAmount::id).collect(Collectors.toUnmodifiableSet()));
        });
    }
}
