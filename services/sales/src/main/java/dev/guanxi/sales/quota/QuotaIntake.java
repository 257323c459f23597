package dev.guanxi.sales.quota;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.sales.seller.KnownSeller;
import dev.guanxi.sales.seller.KnownSellers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes quotas in, one or many, and takes them back as long as nobody changed them. */
@ApplicationScoped
public class QuotaIntake {
    private final Quotas quotas;
    private final KnownSellers sellers;
    private final CurrentCaller caller;
    private final Clock clock;

    QuotaIntake(Quotas quotas, KnownSellers sellers, CurrentCaller caller, Clock clock) {
        this.quotas = quotas;
        this.sellers = sellers;
        this.caller = caller;
        this.clock = clock;
    }

    /** What makes two quotas the same: the reference, or all that is said but the amount. */
    static String key(QuotaProfile profile) {
        if (profile.reference() != null) {
            return "reference " + profile.reference();
        }
        var territory = profile.territory() == null ? null : profile.territory().toLowerCase(Locale.ROOT);
        return "%s %s %s %s %s %s"
                .formatted(
                        profile.sellerId(),
                        profile.teamWide(),
                        territory,
                        profile.productId(),
                        profile.metric(),
                        profile.period());
    }

    /** Takes what is new, within the present transaction; what is known otherwise is not overwritten. */
    public Uni<List<Outcome>> take(List<QuotaProfile> profiles) {
        var ids = profiles.stream()
                .map(QuotaProfile::sellerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return quotas.alone()
                .chain(() -> sellers.ofIds(ids))
                .chain(people -> known(profiles).chain(known -> take(profiles, people, known)));
    }

    private Uni<Map<String, Quota>> known(List<QuotaProfile> profiles) {
        var references = profiles.stream()
                .map(QuotaProfile::reference)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var periods = profiles.stream()
                .filter(profile -> profile.reference() == null)
                .map(QuotaProfile::period)
                .collect(Collectors.toSet());
        return quotas.referred(references)
                .chain(referred -> quotas.plainIn(periods).map(plain -> {
                    var known = new HashMap<String, Quota>();
                    referred.forEach(quota -> known.put(key(quota.profile()), quota));
                    plain.forEach(quota -> known.put(key(quota.profile()), quota));
                    return known;
                }));
    }

    private Uni<List<Outcome>> take(
            List<QuotaProfile> profiles, Map<UUID, KnownSeller> people, Map<String, Quota> known) {
        var outcomes = new ArrayList<Outcome>(profiles.size());
        var added = new ArrayList<Quota>();
        for (var profile : profiles) {
            try {
                var checked = profile.checked();
                var same = known.get(key(checked));
                if (same == null) {
                    var quota = Quota.set(checked, ownership(checked, people), clock.instant());
                    known.put(key(checked), quota);
                    added.add(quota);
                    outcomes.add(Outcome.created(quota.id()));
                } else if (same.profile().equals(checked)) {
                    outcomes.add(new Outcome.Unchanged(same.id(), List.of()));
                } else {
                    outcomes.add(Outcome.refused(known(checked), same.id()));
                }
            } catch (DomainException why) {
                outcomes.add(Outcome.refused(why));
            }
        }
        return quotas.addAll(added).replaceWith(outcomes);
    }

    /** Refuses that a quota becomes what another one is. */
    Uni<Void> ensureNew(UUID id, QuotaProfile profile) {
        return known(List.of(profile))
                .invoke(known -> {
                    if (known.get(key(profile)) instanceof Quota same
                            && !same.id().equals(id)) {
                        throw known(profile);
                    }
                })
                .replaceWithVoid();
    }

    static Invalid known(QuotaProfile profile) {
        return profile.reference() == null
                ? new Invalid("period", "quota-known", profile.period())
                : new Invalid("reference", "quota-reference-known", profile.reference());
    }

    /** Whose it is: the seller's, or of the team of whoever sets it; refused when the seller is none of theirs. */
    Ownership ownership(QuotaProfile profile, Map<UUID, KnownSeller> people) {
        var seller = profile.sellerId();
        if (seller == null) {
            return Ownership.of(null, caller.get().homeTeam());
        }
        var known = people.get(seller);
        ensureField(known != null, "sellerId", "seller-unknown", seller);
        var ownership = known == null ? Ownership.of(null, null) : known.ownership();
        if (!quotas.visible().permits(ownership)) {
            throw new NotAllowed("quota-not-yours");
        }
        return ownership;
    }

    /** Removes quotas that nobody changed since and that have no parts; gives their ids. */
    public Uni<Set<UUID>> takeBack(List<UUID> ids) {
        return quotas.alone().chain(() -> quotas.withParts(ids)).chain(divided -> takeBack(ids, divided));
    }

    private Uni<Set<UUID>> takeBack(List<UUID> ids, Set<UUID> divided) {
        return quotas.findAll(ids).chain(found -> {
            var untouched = found.stream()
                    .filter(quota -> quota.version() == 0 && !divided.contains(quota.id()))
                    .toList();
            untouched.forEach(Quota::withdraw);
            return quotas.removeAll(untouched)
                    .replaceWith(untouched.stream().map(Quota::id).collect(Collectors.toUnmodifiableSet()));
        });
    }
}
