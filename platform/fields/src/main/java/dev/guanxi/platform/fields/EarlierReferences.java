package dev.guanxi.platform.fields;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Gives a record back what it had, although what it referred to was merged or erased since: a reference that followed a
 * merge is compared as what somebody wrote, and one that comes back leads on from where it led then. Both methods join
 * the transaction at hand, and what they must see is flushed. Where no field refers to anything they ask nothing of the
 * database.
 */
@ApplicationScoped
public class EarlierReferences {
    private static final String AWAY =
            "select kind, home, present from follower where record = $1 and kind = any($2) and home <> present";

    private final FieldCatalogue catalogue;
    private final Bearers bearers;
    private final References references;

    EarlierReferences(FieldCatalogue catalogue, Bearers bearers, References references) {
        this.catalogue = catalogue;
        this.bearers = bearers;
        this.references = references;
    }

    /** Where a reference was put, and where it followed to. */
    private record Way(String home, String present) {}

    /**
     * The profile of a record without what something gave it, as {@link Restoration#of}.
     *
     * @param kind as of its {@link FieldBearer}
     */
    public <P extends Record> Uni<Restoration<P>> restored(String kind, UUID record, P now, P before, P given) {
        return ways(kind, record).map(ways -> {
            var restored = Restoration.of(changed(now, ways, Way::present, Way::home), before, given);
            return new Restoration<>(changed(restored.profile(), ways, Way::home, Way::present), restored.stayed());
        });
    }

    /** Values that came back lead to whoever goes on for what they led to, and nowhere once that is erased. */
    public Uni<Void> leadOn(String kind, CustomValues values) {
        var named = referencesOf(kind)
                .filter(field -> values.get(field.key()) instanceof String)
                .collect(groupingBy(
                        Reference::to,
                        mapping(
                                field ->
                                        UUID.fromString((String) values.values().get(field.key())),
                                toSet())));
        return Multi.createFrom()
                .iterable(named.entrySet())
                .onItem()
                .transformToUniAndConcatenate(this::follow)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> follow(Map.Entry<String, Set<UUID>> named) {
        return references.follow(named.getKey(), named.getValue());
    }

    private Stream<Reference> referencesOf(String kind) {
        return catalogue.references().stream().filter(field -> field.kind().equals(kind));
    }

    /** By the name of the field within a profile. */
    private Uni<Map<String, Way>> ways(String kind, UUID record) {
        var names = referencesOf(kind).collect(toMap(this::place, field -> FieldRule.BEGIN + field.key()));
        return names.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : InTransaction.select(
                                row -> Map.entry((String) row[0], new Way(row[1].toString(), row[2].toString())),
                                AWAY,
                                record,
                                names.keySet().toArray(String[]::new))
                        .map(found ->
                                found.stream().collect(toMap(one -> names.get(one.getKey()), Map.Entry::getValue)));
    }

    /** What the place of the field is called among {@link dev.guanxi.platform.persistence.Followers}. */
    private String place(Reference field) {
        return bearers.of(field.kind()).table() + "." + FieldRule.BEGIN + field.key();
    }

    private static <P extends Record> P changed(
            P profile, Map<String, Way> ways, Function<Way, String> from, Function<Way, String> to) {
        if (ways.isEmpty()) {
            return profile;
        }
        var fields = RecordFields.of(List.of(profile));
        return fields.with(name -> {
            var value = fields.value(profile, name);
            var way = ways.get(name);
            return way != null && from.apply(way).equals(value) ? to.apply(way) : value;
        });
    }
}
