package dev.guanxi.contact.timeline;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where entries are kept, many at a time, within the transaction at hand. Nothing is put down twice, nothing of what is
 * erased is put down, and all entries of a record are with the customer that the newest of them names, or with whom that
 * customer was merged into.
 */
@ApplicationScoped
public class Timeline {
    private static final String PUT = """
            with incoming as (
                select * from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::uuid[], $5::timestamptz[], $6::text[],
                    $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[],
                    $14::text[], $15::text[])
                    as i(id, record_id, sequence, named, occurred_at, kind, source, aspects, number, detail, subject,
                        course, result, amount, currency)
                where not exists (select from erased_subject e where e.subject = i.record_id)),
            asked as materialized (
                select named, surviving_customer(named) as customer_id
                from (select distinct named from incoming order by named) n),
            placed as (
                select i.*, coalesce(k.customer_id, a.customer_id) as customer_id,
                    coalesce(k.origin_id, i.named) as origin_id,
                    exists (select from timeline_entry f where f.record_id = i.record_id and f.forgotten)
                    or exists (select from customer c where c.id = a.customer_id and c.status = 'ERASED') as forgotten
                from incoming i join asked a on a.named = i.named
                left join lateral (
                    select customer_id, origin_id, sequence from timeline_entry
                    where record_id = i.record_id order by sequence desc limit 1) k
                    on k.sequence > i.sequence or k.customer_id = a.customer_id)
            insert into timeline_entry (id, record_id, sequence, customer_id, origin_id, occurred_at, kind, source,
                aspects, number, detail, subject, course, result, amount, currency, forgotten)
            select id, record_id, sequence, customer_id, origin_id, occurred_at, kind, source, aspects::text[], number,
                detail, case when not forgotten then subject end, case when not forgotten then course end,
                case when not forgotten then result end, amount::numeric, currency, forgotten
            from placed on conflict (id) do nothing
            """;
    private static final String REUNITE = """
            update timeline_entry e set customer_id = n.customer_id, origin_id = n.named
            from (
                select distinct on (record_id) record_id, sequence, named, surviving_customer(named) as customer_id
                from unnest($1::uuid[], $2::bigint[], $3::uuid[]) as i(record_id, sequence, named)
                order by record_id, sequence desc) n
            where e.record_id = n.record_id and e.customer_id <> n.customer_id
                and not exists (
                    select from timeline_entry newer where newer.record_id = n.record_id and newer.sequence > n.sequence)
            """;
    private static final String FORGET = """
            update timeline_entry set subject = null, course = null, result = null, forgotten = true
            where record_id = any($1)
            """;
    private static final String DROP = "delete from timeline_entry where record_id = any($1)";
    private static final String ERASED =
            "insert into erased_subject (subject) select unnest($1::uuid[]) on conflict do nothing";

    /** Puts down what is not there yet. */
    public Uni<Void> put(List<Entry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var records = ids(entries, entry -> entry.origin().recordId());
        var sequences = entries.stream().map(entry -> entry.origin().sequence()).toArray(Long[]::new);
        var customers = ids(entries, entry -> entry.origin().customerId());
        return InTransaction.update(PUT, columns(entries, records, sequences, customers))
                .chain(() -> InTransaction.update(REUNITE, records, sequences, customers))
                .replaceWithVoid();
    }

    /** Puts entries down in place of all that their records have. */
    public Uni<Void> replace(List<Entry> entries) {
        return each(entries.stream().map(entry -> entry.origin().recordId()).toList(), DROP)
                .chain(() -> put(entries));
    }

    /** Takes the words out of all that these records have. */
    public Uni<Void> forget(Collection<UUID> records) {
        return each(records, FORGET);
    }

    /** Takes out all that these records have; nothing of them is put down again. */
    public Uni<Void> erase(Collection<UUID> records) {
        return each(records, DROP).chain(() -> each(records, ERASED));
    }

    private static Uni<Void> each(Collection<UUID> records, String sql) {
        return records.isEmpty()
                ? Uni.createFrom().voidItem()
                : InTransaction.update(sql, (Object) records.toArray(UUID[]::new))
                        .replaceWithVoid();
    }

    private static Object[] columns(List<Entry> entries, UUID[] records, Long[] sequences, UUID[] customers) {
        return new Object[] {
            ids(entries, Entry::id),
            records,
            sequences,
            customers,
            entries.stream()
                    .map(entry -> entry.occurredAt().atOffset(ZoneOffset.UTC))
                    .toArray(OffsetDateTime[]::new),
            texts(entries, entry -> entry.kind().name()),
            texts(entries, Entry::source),
            texts(entries, entry -> array(entry.aspects())),
            texts(entries, entry -> entry.content().number()),
            texts(entries, entry -> entry.content().detail()),
            texts(entries, entry -> entry.content().words().subject()),
            texts(entries, entry -> entry.content().words().course()),
            texts(entries, entry -> entry.content().words().result()),
            amounts(entries, Money::amount),
            amounts(entries, Money::currency)
        };
    }

    private static String array(Collection<RelationshipAspect> aspects) {
        return aspects.stream().sorted().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
    }

    private static UUID[] ids(List<Entry> entries, Function<Entry, UUID> value) {
        return entries.stream().map(value).toArray(UUID[]::new);
    }

    private static String[] amounts(List<Entry> entries, Function<Money, Object> part) {
        return texts(entries, entry -> {
            var amount = entry.content().amount();
            return amount == null ? null : part.apply(amount);
        });
    }

    private static String[] texts(List<Entry> entries, Function<Entry, @Nullable Object> value) {
        return entries.stream()
                .map(value)
                .map(text -> text == null ? null : text.toString())
                .toArray(String[]::new);
    }
}
