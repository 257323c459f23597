package dev.guanxi.partner.deal;

import dev.guanxi.partner.recognition.CustomerKeys;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who has a customer. A key belongs to one active deal at most, and the database decides: of two who
 * register the same customer at the same moment, the one whose claim is written first has it, the other
 * waits for that and is refused.
 */
@ApplicationScoped
class Claims {
    /** In the order of the keys, so that two who want the same never wait for each other. */
    private static final String TAKE = """
            insert into deal_claim (key, deal_id)
            select k, ?2 from unnest(cast(cast(?1 as text) as text[])) k order by k
            on conflict do nothing
            """;

    private static final String OWN = """
            select d.number from deal_claim c join deal d on d.id = c.deal_id
            where c.key = any(cast(cast(?1 as text) as text[])) and d.partner_id = ?2 limit 1
            """;
    private static final String RELEASE = "delete from deal_claim where deal_id = ?1";

    /** The number of the partner's own active deal with that customer. */
    Uni<Optional<String>> ownDeal(CustomerKeys keys, UUID partnerId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OWN, String.class)
                        .setParameter(1, array(keys))
                        .setParameter(2, partnerId)
                        .getResultList())
                .map(List::stream)
                .map(numbers -> numbers.findFirst());
    }

    /** Takes the customer for a deal; false when somebody else has it. */
    Uni<Boolean> take(CustomerKeys keys, UUID dealId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE)
                        .setParameter(1, array(keys))
                        .setParameter(2, dealId)
                        .executeUpdate())
                .map(taken -> taken == keys.all().size());
    }

    /** Leaves the customer to whoever comes next. */
    Uni<Void> release(UUID dealId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RELEASE)
                        .setParameter(1, dealId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Keys hold letters, digits, dots, colons and hyphens only: nothing that needs quoting. */
    private static String array(CustomerKeys keys) {
        return "{" + String.join(",", keys.all()) + "}";
    }
}
