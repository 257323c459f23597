package dev.guanxi.sales.seller;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.web.imports.Outcome;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings lists of sellers in, and takes them back as long as they own nothing. */
@ApplicationScoped
public class Roster {
    private static final String BUSY = """
            select s.id from seller s
            where s.id = any(cast(cast(?1 as text) as uuid[]))
                and (exists (select from opportunity o where o.owner_id = s.owner_id)
                    or exists (select from lead l where l.owner_id = s.owner_id)
                    or exists (select from reporting_line r where s.id in (r.seller_id, r.manager_id))
                    or exists (select from quota q where q.seller_id = s.id)
                    or exists (select from absence a where s.id in (a.seller_id, a.stand_in_id))
                    or exists (select from territory t where t.people -> 'items' @> jsonb_build_array(
                        jsonb_build_object('sellerId', s.id))))
            """;

    private final Sellers sellers;
    private final KnownSellers known;
    private final Clock clock;

    Roster(Sellers sellers, KnownSellers known, Clock clock) {
        this.sellers = sellers;
        this.known = known;
        this.clock = clock;
    }

    /** Somebody on the list. */
    public record Entry(SellerProfile profile, @Nullable String login) {
        public String key() {
            return profile.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Adds everybody who is not there yet, within the present transaction. */
    public Uni<List<Outcome>> add(List<Entry> entries) {
        var logins = entries.stream().map(Entry::login).filter(l -> l != null).toList();
        return known.named(entries.stream().map(Entry::key).toList())
                .chain(namesakes -> sellers.withLogins(logins).chain(taken -> add(entries, namesakes, taken)));
    }

    private Uni<List<Outcome>> add(
            List<Entry> entries, Map<String, List<KnownSeller>> namesakes, Set<String> takenLogins) {
        var outcomes = new ArrayList<Outcome>(entries.size());
        var added = new ArrayList<Seller>();
        for (var entry : entries) {
            var namesake = namesakes.getOrDefault(entry.key(), List.of());
            if (!namesake.isEmpty()) {
                var why = new Invalid("name", "seller-known", entry.profile().name());
                outcomes.add(Outcome.refused(why, namesake.getFirst().id()));
            } else if (entry.login() != null && takenLogins.contains(entry.login())) {
                outcomes.add(Outcome.refused(new Invalid("login", "login-taken", entry.login())));
            } else {
                var seller = Seller.join(entry.profile(), entry.login(), clock.instant());
                added.add(seller);
                outcomes.add(Outcome.created(seller.id()));
            }
        }
        return sellers.addAll(added).replaceWith(outcomes);
    }

    /** Removes those who were not changed since and own nothing; gives their ids. */
    public Uni<Set<UUID>> withdraw(List<UUID> ids) {
        return busy(ids)
                .chain(busy -> sellers.findAll(ids).chain(found -> {
                    var idle = found.stream()
                            .filter(seller -> seller.version() == 0 && !busy.contains(seller.id()))
                            .toList();
                    idle.forEach(Seller::withdraw);
                    return sellers.removeAll(idle)
                            .replaceWith(idle.stream().map(Seller::id).collect(Collectors.toUnmodifiableSet()));
                }));
    }

    private static Uni<Set<UUID>> busy(Collection<UUID> ids) {
        var array = ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BUSY, UUID.class)
                        .setParameter(1, array)
                        .getResultList())
                .map(Set::copyOf);
    }
}
