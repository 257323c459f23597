package dev.guanxi.contact.search;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Writes the index: entries by their newest state, in the slice that their id belongs to. */
@ApplicationScoped
public class SearchIndex {
    private static final String BETWEEN = "\u001f";

    /** Whoever writes holds it together with others; who opens a slice has it alone, so that none is written meanwhile. */
    private static final String HOLD = "select pg_advisory_xact_lock_shared(hashtext('search-slices'), $1)";

    /** Only what is new in the table fills the slice. */
    private static final String WRITE = """
            with written as (
            insert into search_entry_%1$d as old (id, sequence, kind, shown, label, details, plain, heard,
                owner_id, team, partner_id, customer_id, terms)
            select r.id, r.sequence, r.kind, r.shown, r.label, string_to_array(r.details, $14, ''), r.plain, r.heard,
                r.owner_id, r.team, r.partner_id, r.customer_id,
                array_to_tsvector(array(select s.code || key from unnest(string_to_array(nullif(r.keys, ''), $14)) key))
            from unnest($1::uuid[], $2::bigint[], $3::text[], $4::bool[], $5::text[], $6::text[], $7::text[], $8::text[],
                $9::text[], $10::text[], $11::uuid[], $12::uuid[], $13::text[])
                as r(id, sequence, kind, shown, label, details, plain, heard, owner_id, team, partner_id, customer_id, keys)
            cross join lateral (
                select code from search_slice where generation = %1$d and above < r.id order by above desc limit 1) s
            where not exists (select from erased_subject where subject = r.id)
            on conflict (id) do update set sequence = excluded.sequence, kind = excluded.kind, shown = excluded.shown,
                label = excluded.label, details = excluded.details, plain = excluded.plain, heard = excluded.heard,
                owner_id = excluded.owner_id, team = excluded.team, partner_id = excluded.partner_id,
                customer_id = excluded.customer_id, terms = excluded.terms
            where excluded.sequence > old.sequence
            returning xmax = 0 as fresh)
            update search_slice set entries = entries + (select count(*) from written where fresh)
            where (generation, above) = (
                select generation, above from search_slice where generation = %1$d order by above desc limit 1)
            """;

    private static final String ERASE = """
            with gone as (insert into erased_subject (subject) select unnest($1::uuid[]) on conflict do nothing)
            delete from search_entry_%d where id = any($1)
            """;

    private static final String DROP_ERASED =
            "delete from search_entry_%d e using erased_subject s where s.subject = e.id and e.id = any($1)";

    /**
     * Keys are gathered in a list first: brought into the index together, those of many entries cost a third of what they
     * cost one by one. The list is emptied with what was written, so that no search has to read it.
     */
    private static final String SETTLE = "select gin_clean_pending_list('search_entry_%d_terms_idx')";

    /**
     * The newest slice is full: what comes with a higher id goes into the next. An id of the future, which is none of
     * ours, is no place to begin one: hardly any would come above it.
     */
    private static final String OPEN = """
            insert into search_slice (generation, above, code)
            select n.generation, m.id, lpad(to_hex(('x' || n.code)::bit(16)::int + 1), 4, '0')
            from (select * from search_slice where generation = $1 order by above desc limit 1) n
            cross join lateral (
                select id from search_entry_%1$d
                where id < (lpad(to_hex((extract(epoch from now() + interval '1 minute') * 1000)::bigint), 12, '0')
                    || repeat('0', 20))::uuid
                order by id desc limit 1) m
            where n.entries >= $2 and n.above < m.id and pg_try_advisory_xact_lock(hashtext('search-slices'), $1)
            on conflict do nothing
            """;

    /**
     * Takes in states, one of each record, in the order of their ids, so that two who write do not wait for each other.
     * A state that comes late changes nothing.
     */
    public Uni<Void> write(int generation, Collection<Findable> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var entries = records.stream()
                .sorted(Comparator.comparing(Findable::id))
                .map(Entry::of)
                .toList();
        return InTransaction.update(HOLD, generation)
                .chain(() -> InTransaction.update(WRITE.formatted(generation), values(entries)))
                .chain(() -> InTransaction.select(row -> row[0], SETTLE.formatted(generation)))
                .chain(() -> InTransaction.update(OPEN.formatted(generation), generation, (long) Slices.ENTRIES))
                .replaceWithVoid();
    }

    /** Forgets records for good. */
    public Uni<Void> erase(int generation, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : InTransaction.update(ERASE.formatted(generation), (Object) ids.toArray(UUID[]::new))
                        .replaceWithVoid();
    }

    /** Drops those of the records that were erased, however far the news of it came. */
    Uni<Void> dropErased(int generation, UUID[] ids) {
        return InTransaction.update(DROP_ERASED.formatted(generation), (Object) ids)
                .replaceWithVoid();
    }

    private static Object[] values(List<Entry> entries) {
        return new Object[] {
            column(entries, UUID[]::new, entry -> entry.record().id()),
            column(entries, Long[]::new, entry -> entry.record().sequence()),
            column(entries, String[]::new, entry -> entry.record().kind().name()),
            column(entries, Boolean[]::new, entry -> entry.record().shown()),
            column(
                    entries,
                    String[]::new,
                    entry -> storable(entry.record().words().label())),
            column(entries, String[]::new, SearchIndex::details),
            column(entries, String[]::new, Entry::plain),
            column(entries, String[]::new, Entry::heard),
            column(entries, String[]::new, entry -> entry.record().ownership().owner()),
            column(entries, String[]::new, entry -> entry.record().ownership().team()),
            column(entries, UUID[]::new, entry -> entry.record().ownership().partner()),
            column(entries, UUID[]::new, entry -> entry.record().ownership().customer()),
            column(entries, String[]::new, entry -> String.join(BETWEEN, entry.lexemes())),
            BETWEEN
        };
    }

    private static <T> T[] column(List<Entry> entries, IntFunction<T[]> array, Function<Entry, ? extends T> value) {
        return entries.stream().map(value).toArray(array);
    }

    private static String details(Entry entry) {
        return Field.details(entry.record().words()).stream()
                .map(SearchIndex::storable)
                .collect(Collectors.joining(BETWEEN));
    }

    private static String storable(String text) {
        return text.replace("\u0000", "").replace(BETWEEN, " ");
    }
}
