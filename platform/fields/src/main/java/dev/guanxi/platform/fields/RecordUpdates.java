package dev.guanxi.platform.fields;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportUpdates;
import dev.guanxi.platform.web.imports.Outcome;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records of one kind changed by the rows of files: found among what the person sees, changed through their aggregate and
 * saved together, and put back field by field.
 *
 * @param <A> the records
 * @param <E> what a row is to change
 * @param <V> what a record has that rows can change; a public record
 */
public abstract class RecordUpdates<A extends AggregateRoot<?> & Owned, E, V extends Record>
        implements ImportUpdates<E, V> {
    /**
     * Each lookup walks the index of its key and asks of what it finds there whether it is seen; the offset keeps the two
     * apart. Two are enough to know that there are several.
     */
    private static final String LOOKUP = """
            select a.key, f.id from unnest($1::text[]) as a (key) join lateral (
                select id from (select * from %1$s where %2$s offset 0) k where %3$s and %4$s limit 2) f on true
            """;

    private final AggregateRepository<A> records;
    private final Class<V> values;
    private final Lookup lookup;

    protected RecordUpdates(AggregateRepository<A> records, Class<V> values, Lookup lookup) {
        this.records = records;
        this.values = values;
        this.lookup = lookup;
    }

    /**
     * How records are found.
     *
     * @param present condition on those that are found at all
     * @param owned the columns that say whose a record is
     * @param keys by field, the condition with which a record has {@code a.key}
     * @param roles who may change many at once
     */
    public record Lookup(
            String table, String present, Visibility.Columns owned, SequencedMap<String, Key> keys, Set<String> roles) {
        /** By the id, and by what is added with {@link #by}. */
        public static Lookup in(String table, String present, Visibility.Columns owned, Set<String> roles) {
            return new Lookup(table, present, owned, new LinkedHashMap<>(), roles).by("id", Key.OF_ID);
        }

        /** Also by another field. */
        public Lookup by(String field, Key key) {
            var more = new LinkedHashMap<>(keys);
            more.put(field, key);
            return new Lookup(table, present, owned, more, roles);
        }
    }

    /**
     * One field by which a row finds its record.
     *
     * @param condition in SQL, with which a record has {@code a.key}
     * @param ignoresCase whether the key is written in lower case
     */
    public record Key(String condition, boolean ignoresCase) {
        /** Of the id, in whatever case it is written. */
        public static final Key OF_ID = new Key("id = a.key::uuid", true);

        /** Of a column that has what is written, to the letter. */
        public static Key exactly(String column) {
            return new Key(column + " = a.key", false);
        }

        /** Of a column that has it in any case. */
        public static Key ignoringCase(String column) {
            return new Key("lower(%s) = a.key".formatted(column), true);
        }
    }

    /** What becomes of one record's values. */
    @FunctionalInterface
    public interface Change<A, E, V> {
        /**
         * Refuses by throwing a {@code DomainException}.
         *
         * @param warnings takes what is done otherwise than written
         */
        V apply(A record, V present, E wanted, List<Invalid> warnings);
    }

    /** What a record has now. */
    protected abstract V present(A record);

    /** Looks up, once for all of them, what the changes speak of. */
    protected abstract Uni<Change<A, E, V>> understand(List<E> changes);

    /** Gives a record these values, by the rules of a change by hand. */
    protected abstract void give(A record, V wanted);

    @Override
    public List<String> matchBy() {
        return List.copyOf(lookup.keys().keySet());
    }

    @Override
    public Set<String> roles() {
        return lookup.roles();
    }

    @Override
    public Class<V> values() {
        return values;
    }

    @Override
    public @Nullable String key(String field, ImportRow row) {
        var written = row.text(field);
        return written == null || !key(field).ignoresCase() ? written : written.toLowerCase(Locale.ROOT);
    }

    private Key key(String field) {
        var key = lookup.keys().get(field);
        if (key == null) {
            throw new IllegalArgumentException("%s are not found by %s".formatted(lookup.table(), field));
        }
        return key;
    }

    @Override
    public Uni<Map<String, Set<UUID>>> find(String field, Collection<String> keys) {
        var parameters = new ArrayList<Object>();
        parameters.add(keys.toArray(String[]::new));
        var seen = records.visible().sql(lookup.owned(), value -> {
            parameters.add(value);
            return "$" + parameters.size();
        });
        var sql = LOOKUP.formatted(lookup.table(), key(field).condition(), lookup.present(), seen);
        return InTransaction.select(row -> Map.entry((String) row[0], (UUID) row[1]), sql, parameters.toArray())
                .map(RecordUpdates::byKey);
    }

    private static Map<String, Set<UUID>> byKey(List<Map.Entry<String, UUID>> found) {
        var ids = new HashMap<String, Set<UUID>>();
        found.forEach(
                one -> ids.computeIfAbsent(one.getKey(), _ -> new HashSet<>()).add(one.getValue()));
        return ids;
    }

    @Override
    public Uni<List<Outcome>> change(List<Edit<E>> edits) {
        return understand(edits.stream().map(Edit::change).toList())
                .chain(change -> records.hold(edits.stream().map(Edit::id).toList())
                        .map(found -> new Batch(edits, found, change)))
                .call(batch -> records.saveAll(batch.changed))
                .map(batch -> batch.outcomes);
    }

    @Override
    public Uni<List<PutBack>> putBack(List<Earlier<V>> earlier) {
        return records.hold(earlier.stream().map(Earlier::id).toList())
                .map(found -> new Return(earlier, found))
                .call(back -> records.saveAll(back.changed))
                .map(back -> back.results);
    }

    private boolean isSeen(@Nullable A record) {
        return record != null && records.visible().permits(record.ownership());
    }

    /** One call's records. */
    private final class Batch {
        private final List<A> changed = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private final Change<A, E, V> change;

        Batch(List<Edit<E>> edits, Map<UUID, A> found, Change<A, E, V> change) {
            this.change = change;
            edits.forEach(edit -> outcomes.add(outcome(found.get(edit.id()), edit.change())));
        }

        private Outcome outcome(@Nullable A record, E wanted) {
            if (record == null || !isSeen(record)) {
                return Outcome.gone();
            }
            try {
                return changed(record, wanted);
            } catch (DomainException refusal) {
                return Outcome.refused(refusal);
            }
        }

        private Outcome changed(A record, E wanted) {
            var warnings = new ArrayList<Invalid>();
            var before = present(record);
            var after = change.apply(record, before, wanted, warnings);
            if (after.equals(before)) {
                return new Outcome.Unchanged(record.id(), warnings);
            }
            give(record, after);
            changed.add(record);
            return new Outcome.Updated(record.id(), before, present(record), warnings, Set.of());
        }
    }

    /** One call's records on their way back. */
    private final class Return {
        private final List<A> changed = new ArrayList<>();
        private final List<PutBack> results = new ArrayList<>();

        Return(List<Earlier<V>> earlier, Map<UUID, A> found) {
            earlier.forEach(one -> results.add(result(found.get(one.id()), one)));
        }

        private PutBack result(@Nullable A record, Earlier<V> earlier) {
            if (record == null || !isSeen(record)) {
                return PutBack.gone();
            }
            try {
                return back(record, earlier);
            } catch (DomainException refusal) {
                return new PutBack(refusal);
            }
        }

        private PutBack back(A record, Earlier<V> earlier) {
            var now = present(record);
            var restored = Restoration.of(now, earlier.before(), earlier.given());
            if (!restored.profile().equals(now)) {
                give(record, restored.profile());
                changed.add(record);
            }
            return PutBack.but(restored.stayed());
        }
    }
}
