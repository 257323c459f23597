package dev.guanxi.contact.contact;

import dev.guanxi.contact.matching.Twins;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks a thousand contacts up at once, as {@code KnownCustomers} does; and what belongs to them. */
@ApplicationScoped
class KnownContacts {
    /** The people of a customer are read once, however many rows name it. */
    private static final String SAME = """
            with asked as materialized (
                select email_key, customer_id, lower(full_name) as name, i from unnest($1::text[], $2::uuid[], $3::text[])
                    with ordinality as a(email_key, customer_id, full_name, i)),
            there as materialized (
                select p.* from (select distinct customer_id from asked where customer_id is not null) c
                cross join lateral (
                    select id, customer_id, lower(full_name) as name from (
                        select * from contact where customer_id = c.customer_id offset 0) k
                    where %1$s offset 0) p)
            select i, cast(id as text), bool_or(colleague) from (
                select i, id, false as colleague from asked a join lateral (
                    select id from (select * from contact where email_key = a.email_key offset 0) k
                    where %1$s limit 10) c on true
                union all select i, id, true from asked join there using (customer_id, name)) alike
            group by i, id order by i, id
            """;

    /** Those of whom something was written down, or who were named somewhere. */
    private static final String USED = """
            select id from unnest($1::uuid[]) as asked (id)
            where exists (select from position p where p.contact_id = asked.id)
                or exists (select from attachment a where a.contact_id = asked.id)
                or exists (select from preference p where p.contact_id = asked.id)
                or exists (select from guest_order o where o.contact_id = asked.id)
                or exists (select from guest_visit v where v.contact_ids @> array[asked.id])
                or exists (select from origin_statement s where s.record_id = asked.id)
                or exists (select from consent c where c.person_id = asked.id)
                or exists (select from interaction i
                    where i.participants @> jsonb_build_object('contacts', jsonb_build_array(asked.id)))
            """;

    private final Contacts contacts;
    private final DescribedContacts described;
    private final Twins twins;

    KnownContacts(Contacts contacts, DescribedContacts described, Twins twins) {
        this.contacts = contacts;
        this.described = described;
        this.twins = twins;
    }

    /**
     * For each of the drafts, by its place, somebody with the same mail address who is the same as far as one can
     * tell from all that is known of both, or somebody of the same name at the same customer.
     *
     * @param customers whom they are with, in their order; null where that is not known
     */
    Uni<Map<Integer, UUID>> like(List<ContactDraft> drafts, List<@Nullable UUID> customers) {
        var values = new ArrayList<Object>();
        values.add(
                drafts.stream().map(draft -> draft.profile().keys().emailKey()).toArray(String[]::new));
        values.add(customers.toArray(UUID[]::new));
        values.add(
                drafts.stream().map(draft -> draft.profile().name().fullName()).toArray(String[]::new));
        var seen = ContactUpdates.STANDING + " and "
                + contacts.visible().sql(Visibility.Columns.OWNER_AND_TEAM, value -> {
                    values.add(value);
                    return "$" + values.size();
                });
        return InTransaction.select(KnownContacts::alike, SAME.formatted(seen), values.toArray())
                .chain(found -> twins.among(
                                addressees(found),
                                described,
                                place -> drafts.get(place).profile().traits())
                        .invoke(same -> namesakes(found).forEach(same::putIfAbsent)));
    }

    /**
     * Somebody who may be whom a row is about.
     *
     * @param namesake whether they have the same name at the same customer, which says enough
     */
    private record Alike(int place, UUID id, boolean namesake) {}

    private static Alike alike(@Nullable Object[] row) {
        return new Alike(
                ((Number) Objects.requireNonNull(row[0])).intValue() - 1,
                UUID.fromString(String.valueOf(row[1])),
                Boolean.TRUE.equals(row[2]));
    }

    /** A mail address may be that of a whole department: those who have it are compared. */
    private static Map<Integer, List<UUID>> addressees(List<Alike> found) {
        return found.stream()
                .filter(alike -> !alike.namesake())
                .collect(Collectors.groupingBy(Alike::place, Collectors.mapping(Alike::id, Collectors.toList())));
    }

    private static Map<Integer, UUID> namesakes(List<Alike> found) {
        return found.stream()
                .filter(Alike::namesake)
                .collect(Collectors.toMap(Alike::place, Alike::id, (first, _) -> first));
    }

    Uni<Set<UUID>> used(Collection<UUID> ids) {
        return InTransaction.select(row -> (UUID) row[0], USED, (Object) ids.toArray(UUID[]::new))
                .map(HashSet::new);
    }
}
