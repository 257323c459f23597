package dev.guanxi.contact.duplicate;

import dev.guanxi.contact.matching.Aside;
import dev.guanxi.contact.matching.Described;
import dev.guanxi.contact.merge.RecordKind;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds the duplicates of records that came or changed, and takes back what no longer holds. What was compared is read
 * from the records themselves; nothing of them is copied but hashes.
 */
@ApplicationScoped
public class Detection {
    /** Candidates in memory at a time. */
    private static final int AT_A_TIME = 2_000;

    /**
     * One at a time for each kind: of two that are compared in different transactions neither would see the other. A
     * plan that was made while a table was small must not read all of it ever after.
     */
    private static final String ALONE =
            "select set_config('enable_seqscan', 'off', true) from pg_advisory_xact_lock(hashtext('duplicates ' || $1))";

    /** Both kinds, always in the same order: nobody knows which of them a transaction forgets first. */
    private static final String HALT = """
            select 1 from (
                select pg_advisory_xact_lock(hashtext('duplicates ' || kind)) from unnest($1::text[]) kind) held
            """;

    private final Records records;
    private final MatchIndex index;
    private final Pairs pairs;
    private final Aside aside;

    Detection(Records records, MatchIndex index, Pairs pairs, Aside aside) {
        this.records = records;
        this.index = index;
        this.pairs = pairs;
        this.aside = aside;
    }

    /** Nothing is compared until the transaction at hand ends; it holds the records that it is about already. */
    static Uni<Void> halt() {
        var kinds = Stream.of(RecordKind.values()).map(RecordKind::name).toArray(String[]::new);
        return InTransaction.select(row -> row, HALT, (Object) kinds).replaceWithVoid();
    }

    /** Compares those of the records that changed in what is compared. Within one transaction, which may be long. */
    public Uni<Void> check(RecordKind kind, Collection<UUID> ids) {
        return check(kind, ids, false);
    }

    /** The same with all of them, whether or not they changed. */
    Uni<Void> checkAgain(RecordKind kind, Collection<UUID> ids) {
        return check(kind, ids, true);
    }

    private Uni<Void> check(RecordKind kind, Collection<UUID> ids, boolean again) {
        return InTransaction.select(row -> row, ALONE, kind.name())
                .chain(() -> records.of(kind).of(ids))
                .chain(found -> {
                    var present = found.stream().filter(Described::active).toList();
                    return leave(ids, found)
                            .chain(() -> pairs.follow(present))
                            .chain(() -> again ? Uni.createFrom().item(present) : changed(present));
                })
                .chain(changed -> aside.does(() ->
                        changed.stream().map(record -> Suspect.of(kind, record)).toList()))
                .chain(suspects -> suspects.isEmpty() ? Uni.createFrom().voidItem() : compare(kind, suspects));
    }

    private Uni<List<Described>> changed(List<Described> present) {
        return index.prints(present.stream().map(Described::id).toList())
                .map(before -> present.stream()
                        .filter(record ->
                                !Long.valueOf(Suspect.print(record.traits())).equals(before.get(record.id())))
                        .toList());
    }

    private Uni<Void> leave(Collection<UUID> ids, List<Described> found) {
        var merged =
                found.stream().filter(record -> record.mergedInto() != null).toList();
        var away = found.stream().filter(Described::removed).map(Described::id).toList();
        var stay = found.stream()
                .filter(record -> record.active() || record.removed() || record.mergedInto() != null)
                .map(Described::id)
                .toList();
        var gone = ids.stream().filter(id -> !stay.contains(id)).toList();
        return pairs.merge(merged)
                .chain(() -> index.remove(merged.stream().map(Described::id).toList()))
                .chain(() -> pairs.leave(away))
                .chain(() -> index.remove(away))
                .chain(() -> pairs.forget(gone))
                .chain(() -> index.remove(gone));
    }

    private Uni<Void> compare(RecordKind kind, List<Suspect> suspects) {
        return index.write(suspects)
                .chain(() -> index.sharing(suspects.stream().flatMap(suspect -> suspect.keys().stream())))
                .chain(sharing -> aside.does(() -> new Round(suspects, sharing)))
                .call(round -> meet(kind, round))
                .chain(round ->
                        pairs.replace(kind, suspects.stream().map(Suspect::id).toList(), round.found()));
    }

    private Uni<Void> meet(RecordKind kind, Round round) {
        return Multi.createFrom()
                .iterable(round.strangers())
                .group()
                .intoLists()
                .of(AT_A_TIME)
                .onItem()
                .transformToUniAndConcatenate(
                        ids -> records.of(kind).of(ids).chain(strangers -> aside.does(() -> round.meet(strangers))))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
