package dev.guanxi.platform.fields;

import static java.util.stream.Collectors.toMap;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.persistence.Followers;
import dev.guanxi.platform.persistence.Followers.Place;
import dev.guanxi.platform.persistence.Forgetful;
import dev.guanxi.platform.persistence.KindParts;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Keeps references true that records have in fields of an administrator: to whom the record was merged that they lead to,
 * back when the merge is taken back, and nowhere once it is erased. All methods join the transaction at hand, and what
 * they must see is flushed. Where no field refers to anything they ask nothing of the database.
 */
@ApplicationScoped
public class References implements Forgetful {
    private static final String DEPARTED = """
            select id, false from %s where id = any($1) and merged_into is not null
            union all select subject, true from erased_subject where subject = any($1)
            """;
    private static final String ONWARD = """
            with recursive onward (home, id) as (
                select id, merged_into from %1$s where id = any($1) and merged_into is not null
                union select o.home, s.merged_into from onward o join %1$s s on s.id = o.id
                    where s.merged_into is not null)
            select o.home, o.id from onward o join %1$s s on s.id = o.id where s.merged_into is null
            """;
    private static final String AWAY = "select distinct home from follower where present = $1 and kind = any($2)";
    private static final String LEADING = """
            select id from %s where %s and (coalesce(custom ->> '%s', '') collate "C") = any($1) and not id = any($2)
            """;

    private static final String REFERRED =
            "select distinct custom ->> '%3$s' from %1$s where %2$s and (coalesce(custom ->> '%3$s', '') collate \"C\") = any($1)";

    private final FieldCatalogue catalogue;
    private final Referables referables;
    private final ReferenceLocks locks;
    private final Followers followers;
    private final Bearers bearers;
    private final List<FieldKeeper<?>> keepers;
    private final KindParts parts;

    References(
            FieldCatalogue catalogue,
            Referables referables,
            ReferenceLocks locks,
            Followers followers,
            Bearers bearers,
            @All List<FieldKeeper<?>> keepers,
            KindParts parts) {
        this.catalogue = catalogue;
        this.referables = referables;
        this.locks = locks;
        this.followers = followers;
        this.bearers = bearers;
        this.keepers = keepers;
        this.parts = parts;
    }

    /** Something whose values nobody sees any more. */
    private record Departed(UUID id, boolean erased) {}

    /** Something new is known of these records, of the kind that others refer to. */
    public Uni<Void> follow(String kind, Collection<UUID> subjects) {
        var fields = leadingTo(kind);
        return fields.isEmpty() || subjects.isEmpty()
                ? Uni.createFrom().voidItem()
                : departed(kind, subjects)
                        .call(departed ->
                                locks.alone(departed.stream().map(Departed::id).toList()))
                        .call(() -> each(fields, field -> follow(field, subjects)))
                        .map(departed -> departed.stream()
                                .filter(Departed::erased)
                                .map(Departed::id)
                                .toList())
                        .chain(erased -> forget(fields, erased));
    }

    /** Records that were merged into this one may be separate again. */
    public Uni<Void> separated(String kind, UUID survivor) {
        var fields = leadingTo(kind);
        var places = fields.stream().map(field -> place(field).kind()).toArray(String[]::new);
        return fields.isEmpty()
                ? Uni.createFrom().voidItem()
                : InTransaction.select(row -> (UUID) row[0], AWAY, survivor, places)
                        .chain(homes -> follow(kind, homes));
    }

    /** Who goes on for those of these records, of the kind that others refer to, that were merged. */
    Uni<Map<UUID, UUID>> onward(String kind, Collection<UUID> ids) {
        var table = referables.of(kind).orElseThrow().subjects();
        return InTransaction.select(row -> Map.entry((UUID) row[0], (UUID) row[1]), ONWARD.formatted(table), (Object)
                        ids.toArray(UUID[]::new))
                .map(found -> found.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** A record has come to refer to one that goes on for another, and goes back to that if the merge is taken back. */
    Uni<Void> away(Reference field, UUID record, UUID home, UUID present) {
        return followers.away(place(field), record, home, present);
    }

    /** Those of these records, of the kind that others refer to, to which some field leads. */
    public Uni<Set<UUID>> referredTo(String kind, Collection<UUID> ids) {
        var texts = ids.stream().map(UUID::toString).toArray(String[]::new);
        return Multi.createFrom()
                .iterable(leadingTo(kind))
                .onItem()
                .transformToUniAndConcatenate(field -> InTransaction.select(
                        row -> UUID.fromString((String) row[0]), among(REFERRED, field), (Object) texts))
                .collect()
                .in(HashSet::new, Set::addAll);
    }

    /** A record of this service is erased; whatever it was, nothing leads to it any more. */
    @Override
    public Uni<Void> forget(UUID subject) {
        var fields = catalogue.references();
        return fields.isEmpty()
                ? Uni.createFrom().voidItem()
                : locks.alone(List.of(subject)).chain(() -> forget(fields, List.of(subject)));
    }

    /** Who goes on without what it said of somebody is the same record. */
    @Override
    public Uni<Void> forgetEarlier(UUID subject) {
        return Uni.createFrom().voidItem();
    }

    private List<Reference> leadingTo(String kind) {
        return catalogue.references().stream()
                .filter(field -> field.to().equals(kind))
                .toList();
    }

    private Uni<List<Departed>> departed(String kind, Collection<UUID> subjects) {
        var table = referables.of(kind).orElseThrow().subjects();
        return InTransaction.select(
                row -> new Departed((UUID) row[0], Boolean.TRUE.equals(row[1])), DEPARTED.formatted(table), (Object)
                        subjects.toArray(UUID[]::new));
    }

    private Place place(Reference field) {
        var bearer = bearers.of(field.kind());
        return Place.inField(
                referables.of(field.to()).orElseThrow().subjects(), bearer.table(), field.key(), bearer.rows("t."));
    }

    /** A query with its table, the condition of the kind's rows in it, and the key of the field. */
    private String among(String query, Reference field) {
        var bearer = bearers.of(field.kind());
        return query.formatted(bearer.table(), bearer.rows(""), field.key());
    }

    private Uni<Void> follow(Reference field, Collection<UUID> subjects) {
        return keeper(field)
                .map(keeper -> follow(field, subjects, keeper))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private <A extends AggregateRoot<?> & Owned> Uni<Void> follow(
            Reference field, Collection<UUID> subjects, FieldKeeper<A> keeper) {
        return followers
                .follow(
                        place(field),
                        subjects,
                        keeper.records(),
                        (record, to) -> keeper.refill(record, values -> values.with(field.key(), to.toString())))
                .replaceWithVoid();
    }

    private Uni<Void> forget(List<Reference> fields, List<UUID> erased) {
        return erased.isEmpty()
                ? Uni.createFrom().voidItem()
                : each(
                        fields,
                        field -> keeper(field)
                                .map(keeper -> leading(field, erased).chain(ids -> keeper.clear(ids, field.key())))
                                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Whoever is erased leads nowhere any more, whatever it led to. */
    private Uni<List<UUID>> leading(Reference field, List<UUID> erased) {
        return InTransaction.select(
                row -> (UUID) row[0],
                among(LEADING, field),
                erased.stream().map(UUID::toString).toArray(String[]::new),
                erased.toArray(UUID[]::new));
    }

    private Optional<FieldKeeper<?>> keeper(Reference field) {
        return parts.with(keepers, FieldKeeper.class).stream()
                .filter(keeper -> keeper.kind().equals(field.kind()))
                .findFirst();
    }

    private static Uni<Void> each(List<Reference> fields, Function<Reference, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(fields)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
