package dev.guanxi.sales.territory;

import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where records fall that changed, and after a change of territories where all of them do. One replica at a time
 * does, so that nobody writes down what somebody else knew better; a process that is killed leaves the rest due.
 */
@ApplicationScoped
public class Placing {
    /** So many are looked at in one transaction. */
    static final int AT_ONCE = 1_000;

    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('territory-placing'))";
    private static final String TAKE = """
            delete from territory_due where number in (select number from territory_due order by number limit $1)
            returning kind, record_id
            """;
    private static final String WALK = "select number, kind, after, since from territory_walk order by number limit 1";
    private static final String GO_ON = "update territory_walk set after = $2 where number = $1";
    private static final String END = "delete from territory_walk where number = $1";
    private static final String WAITING =
            "select 1 where exists (select from territory_due) or exists (select from territory_walk)";

    private final Atlases atlases;
    private final FactBook facts;
    private final Places places;

    Placing(Atlases atlases, FactBook facts, Places places) {
        this.atlases = atlases;
        this.facts = facts;
        this.places = places;
    }

    private record Due(RecordKind kind, UUID id) {}

    /**
     * A look at all records of a kind.
     *
     * @param after where it goes on; null at its beginning
     */
    private record Walk(
            long number,
            RecordKind kind,
            @Nullable UUID after,
            @Nullable LocalDate since) {}

    /** Looks at some records, and says whether there may be more. */
    @WithTransaction
    Uni<Boolean> step() {
        return InTransaction.select(row -> (Boolean) row[0], ALONE)
                .chain(alone -> alone.getFirst()
                        ? InTransaction.select(row -> row[0], WAITING)
                                .chain(waiting -> waiting.isEmpty()
                                        ? Uni.createFrom().item(false)
                                        : atlases.read().chain(this::some))
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> some(Atlas atlas) {
        return InTransaction.select(row -> new Due(RecordKind.valueOf((String) row[0]), (UUID) row[1]), TAKE, AT_ONCE)
                .chain(due -> due.isEmpty() ? walk(atlas) : place(due, atlas).replaceWith(true));
    }

    private Uni<Void> place(List<Due> due, Atlas atlas) {
        var kinds = due.stream()
                .collect(Collectors.groupingBy(
                        Due::kind, Collectors.mapping(Due::id, Collectors.toCollection(LinkedHashSet::new))));
        return Multi.createFrom()
                .items(Arrays.stream(RecordKind.values()).filter(kinds::containsKey))
                .onItem()
                .transformToUniAndConcatenate(
                        kind -> place(kind, kinds.getOrDefault(kind, new LinkedHashSet<>()), atlas))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> place(RecordKind kind, Set<UUID> ids, Atlas atlas) {
        return facts.of(kind, ids).chain(found -> places.put(kind, ids, found, atlas));
    }

    private Uni<Boolean> walk(Atlas atlas) {
        return InTransaction.select(Placing::walk, WALK)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : walk(found.getFirst(), atlas).replaceWith(true));
    }

    private static Walk walk(Object[] row) {
        return new Walk((Long) row[0], RecordKind.valueOf((String) row[1]), (UUID) row[2], (LocalDate) row[3]);
    }

    private Uni<?> walk(Walk walk, Atlas atlas) {
        return facts.next(walk.kind(), walk.after(), AT_ONCE, walk.since())
                .call(found -> places.put(walk.kind(), List.of(), found, atlas))
                .chain(found -> found.size() < AT_ONCE
                        ? InTransaction.update(END, walk.number())
                        : InTransaction.update(
                                GO_ON, walk.number(), found.getLast().id()));
    }
}
