package dev.guanxi.platform.fields;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.Unfit;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.ChangeNote;
import dev.guanxi.platform.persistence.KindParts;
import dev.guanxi.platform.persistence.Scrutiny;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Refuses references to what is not there, or what whoever writes them does not see: both alike, so that nobody finds out
 * what there is. Only what somebody wrote just now is looked at; what was there, or came along with a merge, stays. What
 * a restoration or an undo brings back leads to whoever goes on, where it was merged since.
 */
@ApplicationScoped
class ReferenceScrutiny implements Scrutiny {
    private final FieldCatalogue catalogue;
    private final Referables referables;
    private final ReferenceLocks locks;
    private final References references;
    private final CurrentCaller caller;
    private final List<FieldKeeper<?>> keepers;
    private final KindParts parts;

    ReferenceScrutiny(
            FieldCatalogue catalogue,
            Referables referables,
            ReferenceLocks locks,
            References references,
            CurrentCaller caller,
            @All List<FieldKeeper<?>> keepers,
            KindParts parts) {
        this.catalogue = catalogue;
        this.referables = referables;
        this.locks = locks;
        this.references = references;
        this.caller = caller;
        this.keepers = keepers;
        this.parts = parts;
    }

    /**
     * A reference, and in which field of which record it is.
     *
     * @param to where it is to lead, which is elsewhere than what was written when that was merged
     */
    private record Said(
            AggregateRoot<?> record, FieldKeeper<?> keeper, String key, WrittenReference written, WrittenReference to) {
        Said ledBy(Map<UUID, UUID> onward) {
            var goal = onward.getOrDefault(written.id(), written.id());
            return new Said(record, keeper, key, written, new WrittenReference(written.kind(), goal));
        }

        boolean isLed() {
            return !to.equals(written);
        }
    }

    @Override
    public Uni<Void> ensureFit(Collection<? extends AggregateRoot<?>> aggregates) {
        if (catalogue.references().isEmpty() || caller.get().isSuite()) {
            return Uni.createFrom().voidItem();
        }
        var said = aggregates.stream().flatMap(record -> said(record).stream()).toList();
        return said.isEmpty()
                ? Uni.createFrom().voidItem()
                : locks.together(said.stream().map(one -> one.to().id()).toList())
                        .chain(() -> ChangeNote.current().isTakingBack()
                                ? ledOn(said)
                                : Uni.createFrom().item(said))
                        .chain(led ->
                                seen(led).invoke(seen -> ensureSeen(led, seen)).chain(() -> lead(led)));
    }

    /** Nobody chose just now what comes back: where it was merged meanwhile, whoever goes on is meant. */
    private Uni<List<Said>> ledOn(List<Said> said) {
        return Multi.createFrom()
                .iterable(ofEachKind(said).entrySet())
                .onItem()
                .transformToUniAndConcatenate(kind -> references.onward(kind.getKey(), kind.getValue()))
                .collect()
                .in(HashMap<UUID, UUID>::new, Map::putAll)
                .map(onward -> said.stream().map(one -> one.ledBy(onward)).toList())
                .call(led -> locks.together(led.stream()
                        .filter(Said::isLed)
                        .map(one -> one.to().id())
                        .toList()));
    }

    private Uni<Void> lead(List<Said> led) {
        return Multi.createFrom()
                .iterable(led)
                .filter(Said::isLed)
                .onItem()
                .transformToUniAndConcatenate(one -> {
                    one.keeper().lead(one.record(), one.key(), one.to().id());
                    var field = new Reference(
                            one.keeper().kind(), one.key(), one.to().kind());
                    return references.away(
                            field,
                            one.record().id(),
                            one.written().id(),
                            one.to().id());
                })
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Map<String, Set<UUID>> ofEachKind(List<Said> said) {
        return said.stream()
                .collect(groupingBy(
                        one -> one.to().kind(), mapping(one -> one.to().id(), toSet())));
    }

    private List<Said> said(AggregateRoot<?> record) {
        var said = new ArrayList<Said>();
        parts.with(keepers, FieldKeeper.class)
                .forEach(keeper ->
                        keeper.written(record).forEach((key, to) -> said.add(new Said(record, keeper, key, to, to))));
        return said;
    }

    private static void ensureSeen(List<Said> said, Set<UUID> seen) {
        var findings = said.stream()
                .filter(one -> !seen.contains(one.to().id()))
                .map(one -> new Invalid(
                        FieldRule.BEGIN + one.key(),
                        "custom-reference-not-seen",
                        one.written().kind(),
                        one.written().id()))
                .toList();
        if (!findings.isEmpty()) {
            throw new Unfit(findings, true);
        }
    }

    private Uni<Set<UUID>> seen(List<Said> said) {
        return Multi.createFrom()
                .iterable(ofEachKind(said).entrySet())
                .onItem()
                .transformToUniAndConcatenate(this::seenOf)
                .collect()
                .in(HashSet::new, Set::addAll);
    }

    private Uni<List<UUID>> seenOf(Map.Entry<String, Set<UUID>> wanted) {
        var kind = referables.of(wanted.getKey()).orElseThrow();
        var values = new ArrayList<Object>();
        values.add(wanted.getValue().toArray(UUID[]::new));
        var visible = kind.policy().visibleTo(caller.get()).sql(kind.ownership(), value -> {
            values.add(value);
            return "$" + values.size();
        });
        var query = "select r.id from %s where r.id = any($1) and %s and %s"
                .formatted(kind.from(), kind.present(), visible);
        return InTransaction.select(row -> (UUID) row[0], query, values.toArray());
    }
}
