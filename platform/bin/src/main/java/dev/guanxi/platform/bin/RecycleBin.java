package dev.guanxi.platform.bin;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.persistence.ChangeNote;
import dev.guanxi.platform.persistence.Forgetful;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where services put what was removed. All methods join the transaction at hand. */
@ApplicationScoped
public class RecycleBin implements Forgetful {
    private static final String PUT = """
            insert into recycle_bin (id, record_kind, title, owner_id, team, together_with, removed_at, removed_by,
                removed_by_name, reason, bulk_change)
            select r.id, $1, r.title, r.owner_id, r.team, r.together_with, $2, $3, $4, $5, $6
            from unnest($7::uuid[], $8::text[], $9::text[], $10::text[], $11::uuid[])
                r (id, title, owner_id, team, together_with)
            """;
    private static final String FOLLOW = """
            update recycle_bin b set owner_id = r.owner_id, team = r.team
            from unnest($1::uuid[], $2::text[], $3::text[]) r (id, owner_id, team) where b.id = r.id
            """;
    private static final String RENAME = """
            update recycle_bin b set title = r.title, reason = null
            from unnest($1::uuid[], $2::text[]) r (id, title) where b.id = r.id
            """;
    private static final String FORGET = "delete from recycle_bin where id = $1";

    private final CurrentCaller caller;
    private final Clock clock;

    RecycleBin(CurrentCaller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The condition that leaves out of a list what belongs to a record that lies in the bin: it is offered nowhere until
     * that one is back. Each column is asked for by itself, which the database does with one pass over the bin.
     *
     * @param columns that hold ids of records or nothing; with the table's name where it is {@code id}
     */
    public static String outside(String... columns) {
        return Stream.of(columns)
                .map("not exists (select from recycle_bin bin where bin.id = %s)"::formatted)
                .collect(Collectors.joining(" and "));
    }

    /** The present caller removed these, for the reason that came with the request. */
    public Uni<Void> put(String kind, List<Discarded> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var by = caller.get();
        var note = ChangeNote.current();
        return InTransaction.update(
                        PUT,
                        kind,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        by.id(),
                        by.name(),
                        note.reason(),
                        note.bulkChange(),
                        records.stream().map(Discarded::id).toArray(UUID[]::new),
                        texts(records, Discarded::title),
                        texts(records, record -> record.ownership().owner()),
                        texts(records, record -> record.ownership().team()),
                        records.stream().map(Discarded::togetherWith).toArray(UUID[]::new))
                .replaceWithVoid();
    }

    /** Somebody else is in charge of these; those of them that lie in the bin are seen by whoever that is. */
    public <A extends AggregateRoot<?> & Owned> Uni<Void> follow(Collection<A> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return InTransaction.update(
                        FOLLOW,
                        records.stream().map(AggregateRoot::id).toArray(UUID[]::new),
                        texts(records, record -> record.ownership().owner()),
                        texts(records, record -> record.ownership().team()))
                .replaceWithVoid();
    }

    /** Of what is erased no name stays here; there is nothing to bring back. */
    @Override
    public Uni<Void> forget(UUID subject) {
        return InTransaction.update(FORGET, subject).replaceWithVoid();
    }

    /** It lies here as before, under no name and for no reason until somebody says how it is called by now. */
    @Override
    public Uni<Void> forgetEarlier(UUID subject) {
        return rename(Map.of(subject, subject.toString()));
    }

    /** These are called otherwise from now on; why they were removed may speak of the old names and goes. */
    Uni<Void> rename(Map<UUID, String> titles) {
        if (titles.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var records = List.copyOf(titles.keySet());
        return InTransaction.update(RENAME, records.toArray(UUID[]::new), texts(records, titles::get))
                .replaceWithVoid();
    }

    private static <T> @Nullable String[] texts(Collection<T> records, Function<T, @Nullable String> text) {
        return records.stream().map(text).toArray(String[]::new);
    }
}
