package dev.guanxi.contact.customer;

import dev.guanxi.contact.matching.MatchKeys;
import dev.guanxi.contact.matching.Twins;
import dev.guanxi.platform.identity.Visibility;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Looks a thousand customers up at once, among those that the caller sees. Values travel as arrays, one for each
 * column. Each lookup walks the index of its key and asks of what it finds there whether the caller sees it: the offset
 * keeps the two apart, because the database would rather walk all that the caller sees, as long as it has not counted
 * how many those are.
 */
@ApplicationScoped
class KnownCustomers {
    /** The most of one number that are looked at: a building has many tenants. */
    private static final int MOST_ALIKE = 10;

    private static final String SAME = """
            with asked as materialized (
                select * from unnest(cast(cast(?1 as text) as text[]), cast(cast(?2 as text) as text[]),
                    cast(cast(?3 as text) as text[]), cast(cast(?4 as text) as text[]))
                    with ordinality as a(name_key, city_key, phone_key, email_key, i))
            select i, cast(id as text) from (
                select i, id from asked a join lateral (
                    select id from (select * from customer where name_key = a.name_key and city_key = a.city_key offset 0) k
                    where %%1$s limit %1$d) c on true
                union select i, id from asked a join lateral (
                    select id from (select * from customer where phone_key = a.phone_key offset 0) k
                    where %%1$s limit %1$d) c on true
                union select i, id from asked a join lateral (
                    select id from (select * from customer where email_key = a.email_key offset 0) k
                    where %%1$s limit %1$d) c on true) alike
            """.formatted(MOST_ALIKE);
    private static final String NAMED = """
            select name_key, min(cast(id as text)) from (
                select * from customer where name_key = any(cast(cast(?1 as text) as text[])) offset 0) k
            where %s group by name_key
            """;

    private final Customers customers;
    private final DescribedCustomers described;
    private final Twins twins;

    KnownCustomers(Customers customers, DescribedCustomers described, Twins twins) {
        this.customers = customers;
        this.described = described;
        this.twins = twins;
    }

    /**
     * For each of the drafts, by its place, a customer that has the same name and city, phone number or address, and is
     * the same as far as one can tell from all that is known of both.
     */
    Uni<Map<Integer, UUID>> like(List<CustomerDraft> drafts) {
        return alike(drafts.stream().map(CustomerDraft::keys).toList())
                .chain(found -> twins.among(found, described, place -> {
                    var draft = drafts.get(place);
                    return draft.profile().traits(draft.kind());
                }));
    }

    private Uni<Map<Integer, List<UUID>>> alike(List<MatchKeys> keys) {
        var parameters = new ArrayList<Object>(List.of(
                ArrayText.of(keys, MatchKeys::nameKey),
                ArrayText.of(keys, MatchKeys::cityKey),
                ArrayText.of(keys, MatchKeys::phoneKey),
                ArrayText.of(keys, MatchKeys::emailKey)));
        return find(SAME, parameters)
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get(0, Long.class).intValue() - 1,
                                Collectors.mapping(
                                        row -> UUID.fromString(row.get(1, String.class)), Collectors.toList()))));
    }

    /** The customers with these name keys; of several the oldest. */
    Uni<Map<String, UUID>> named(Collection<String> nameKeys) {
        if (nameKeys.isEmpty()) {
            return Uni.createFrom().item(new HashMap<>());
        }
        return find(NAMED, new ArrayList<>(List.of(ArrayText.of(nameKeys, key -> key))))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.get(0, String.class), row -> UUID.fromString(row.get(1, String.class)))));
    }

    private Uni<List<Tuple>> find(String sql, List<Object> parameters) {
        var seen = "status = 'ACTIVE' and "
                + customers.visible().sql(Visibility.Columns.OWNER_AND_TEAM, value -> {
                    parameters.add(value);
                    return "?" + parameters.size();
                });
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql.formatted(seen), Tuple.class);
            for (int i = 0; i < parameters.size(); i++) {
                query.setParameter(i + 1, parameters.get(i));
            }
            return query.getResultList();
        });
    }
}
