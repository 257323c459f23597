package dev.guanxi.contact.timeline;

import dev.guanxi.contact.customer.Belongings;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.timeline.Entry.Content;
import dev.guanxi.contact.timeline.Entry.Origin;
import dev.guanxi.contact.timeline.Entry.Words;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A customer's timeline, as what belongs to the customer. Entries are too many to be passed over one by one; whose each
 * was at first stays known.
 */
@ApplicationScoped
class TimelineBelongings implements Belongings {
    private static final String GO_OVER = "update timeline_entry set customer_id = $2 where customer_id = $1";
    private static final String GO_BACK = """
            update timeline_entry e set customer_id = o.customer_id
            from (select origin_id, surviving_customer(origin_id) as customer_id
                from (select distinct origin_id from timeline_entry where customer_id = $1 and origin_id <> $1) d) o
            where e.customer_id = $1 and e.origin_id = o.origin_id and o.customer_id <> $1
            """;
    private static final String ERASE = """
            update timeline_entry set subject = null, course = null, result = null, forgotten = true
            where customer_id = $1
            """;

    private static final String HOLDERS = """
            select id from unnest(cast(cast(?1 as text) as uuid[])) as asked(id)
            where exists (select from timeline_entry where customer_id = asked.id)
            """;

    private final Timeline timeline;
    private final Clock clock;

    TimelineBelongings(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "timeline";
    }

    @Override
    public Uni<Void> merged(UUID duplicate, Customer survivor) {
        return InTransaction.update(GO_OVER, duplicate, survivor.id())
                .chain(() -> timeline.put(List.of(merger(duplicate, survivor))));
    }

    @Override
    public Uni<Void> separated(Customer survivor) {
        return InTransaction.update(GO_BACK, survivor.id()).replaceWithVoid();
    }

    private Entry merger(UUID from, Customer to) {
        return Entry.told(
                new Origin(from, 0, to.id()),
                clock.instant(),
                EntryKind.CUSTOMERS_MERGED,
                new Content(null, null, Words.NONE, null));
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return InTransaction.update(ERASE, customer).replaceWithVoid();
    }

    @Override
    public Uni<Set<UUID>> holders(Collection<UUID> customers) {
        var asked = customers.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLDERS, UUID.class)
                        .setParameter(1, asked)
                        .getResultList())
                .map(HashSet::new);
    }
}
