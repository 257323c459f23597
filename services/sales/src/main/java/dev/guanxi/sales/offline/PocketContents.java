package dev.guanxi.sales.offline;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.offline.PocketCustomer.Somebody;
import dev.guanxi.sales.opportunity.Opportunities;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what belongs into somebody's pocket: what is their own and open, and the customers that it is about or that they have. */
@ApplicationScoped
class PocketContents {
    /** So many of each kind; more than anybody works with between two meals. */
    static final int MOST = 2_000;

    /** Appointments that nobody said anything of are there so long after they ended. */
    private static final Duration PAST = Duration.ofDays(14);

    private static final String MARKS = """
            with leads as (
                select id, version, customer_id from lead
                where owner_id = $1 and status = 'ASSIGNED' and not removed order by created_at desc, id desc limit $2),
            deals as (
                select id, version, customer_id from opportunity
                where owner_id = $1 and closed_at is null and %s order by opened_at desc, id desc limit $2),
            appointments as (
                select id, version, customer_id from appointment
                where details -> 'people' @> to_jsonb($1::text) and status = 'PLANNED' and not removed
                    and coalesce(ends_at, 'infinity') >= $3
                order by begins_at, id limit $2),
            customers as (
                select id from (
                    select id from customer where owner_id = $1
                    union select customer_id from leads union select customer_id from deals
                    union select customer_id from appointments) c
                where id is not null order by id limit $2)
            select 'lead', id, version from leads
            union all select 'opportunity', id, version from deals
            union all select 'appointment', id, version from appointments
            union all
            select 'customer', c.id, c.sequence + coalesce(r.sequence, 0) + coalesce((
                    select sum(p.sequence + 1) from contact_reach p where p.customer_id = c.id), 0)::bigint
            from customers k join customer c on c.id = k.id left join customer_reach r on r.id = c.id
            where c.status = 'ACTIVE'
            """.formatted(Opportunities.PRESENT);

    private static final String CUSTOMERS = """
            select c.id, c.name, c.kind, case when %1$s then r.phone end, case when %1$s then r.email end
            from customer c left join customer_reach r on r.id = c.id where c.id = any($1) order by c.name, c.id
            """;
    private static final String CONTACTS = """
            select p.customer_id, p.id, p.full_name, p.phone, p.email
            from contact_reach p join customer c on c.id = p.customer_id
            where p.customer_id = any($1) and p.status = 'ACTIVE' and %1$s order by p.full_name, p.id
            """;
    private static final String NAMES = "select id, name from customer where id = any($1) and name is not null";

    private final CurrentCaller caller;
    private final Clock clock;

    PocketContents(CurrentCaller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** All of it that there is now; of a kind of which there is more, one more than a phone takes along. */
    Uni<List<Mark>> marks() {
        return InTransaction.select(
                row -> new Mark((String) row[0], (UUID) row[1], ((Number) row[2]).longValue()),
                MARKS,
                caller.get().id(),
                MOST + 1,
                clock.instant().minus(PAST).atOffset(ZoneOffset.UTC));
    }

    /** These customers with their people, by name. */
    Uni<List<PocketCustomer>> customers(Collection<UUID> ids) {
        var values = new ArrayList<Object>();
        values.add(ids.toArray(UUID[]::new));
        var seen = AccessPolicy.OF_CUSTOMERS
                .visibleTo(caller.get())
                .sql(new Visibility.Columns("c.owner_id", "c.team", null, null), value -> {
                    values.add(value);
                    return "$" + values.size();
                });
        return InTransaction.select(row -> row, CONTACTS.formatted(seen), values.toArray())
                .map(PocketContents::byCustomer)
                .chain(people -> InTransaction.select(
                        row -> customer(row, people), CUSTOMERS.formatted(seen), values.toArray()));
    }

    private static Map<UUID, List<Somebody>> byCustomer(List<Object[]> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        LinkedHashMap::new,
                        Collectors.mapping(
                                row -> new Somebody((UUID) row[1], text(row[2]), text(row[3]), text(row[4])),
                                Collectors.toList())));
    }

    private static PocketCustomer customer(Object[] row, Map<UUID, List<Somebody>> people) {
        var id = (UUID) row[0];
        return new PocketCustomer(
                id, (String) row[1], text(row[2]), text(row[3]), text(row[4]), people.getOrDefault(id, List.of()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return (String) value;
    }

    /** What customers are called. */
    Uni<Map<UUID, String>> names(Collection<UUID> ids) {
        return InTransaction.select(row -> row, NAMES, (Object) ids.toArray(UUID[]::new))
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1])));
    }
}
