package dev.guanxi.platform.bin;

import dev.guanxi.platform.bin.BinEntries.Lying;
import dev.guanxi.platform.persistence.ChangeNote;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes records out of the bin: the record first, its entry after that, so of two who come at once one is second. */
@ApplicationScoped
class BinMoves {
    private final BinEntries entries;
    private final Removables kinds;

    BinMoves(BinEntries entries, Removables kinds) {
        this.entries = entries;
        this.kinds = kinds;
    }

    /** Brings a record back with all that went along with it. */
    @WithTransaction
    Uni<Void> bringBack(Removable kind, UUID id) {
        return kind.hold(List.of(id)).chain(() -> entries.hold(id)).chain(() -> takeOut(kind, List.of(id)));
    }

    /** Brings back records that are held here and in their table, with all that went along with them. */
    Uni<Void> takeOut(Removable kind, Collection<UUID> held) {
        return held.isEmpty()
                ? Uni.createFrom().voidItem()
                : kind.bringBack(held)
                        .chain(() -> entries.together(held))
                        .call(this::follow)
                        .chain(along -> entries.leave(
                                Stream.concat(held.stream(), along.stream().map(Lying::id))
                                        .toList()));
    }

    /**
     * Brings a record back that was removed before a moment.
     *
     * @return false when there was nothing to do
     */
    @WithTransaction
    Uni<Boolean> comeBack(UUID id, Instant removedBefore, String reason) {
        return entries.removedBefore(id, removedBefore)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : comeBack(required(found.getFirst()), id, reason));
    }

    /** The note of the work at hand holds again for what comes after. */
    private Uni<Boolean> comeBack(Removable kind, UUID id, String reason) {
        var before = ChangeNote.current();
        new ChangeNote(reason, null, null).attach();
        return kind.hold(List.of(id))
                .chain(() -> entries.isHeld(id))
                .call(there -> there ? bringBack(kind, id) : Uni.createFrom().voidItem())
                .eventually(before::attach);
    }

    private Removable required(String kind) {
        return kinds.of(kind)
                .orElseThrow(() -> new IllegalStateException("This service knows no records called " + kind));
    }

    private Uni<Void> follow(List<Lying> along) {
        Map<String, List<UUID>> byKind = along.stream()
                .collect(Collectors.groupingBy(
                        Lying::kind, TreeMap::new, Collectors.mapping(Lying::id, Collectors.toList())));
        return Multi.createFrom()
                .iterable(byKind.entrySet())
                .onItem()
                .transformToUniAndConcatenate(of -> {
                    var kind = kinds.of(of.getKey()).orElseThrow();
                    return kind.hold(of.getValue()).chain(() -> kind.bringBack(of.getValue()));
                })
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Removes a record for good before its time. */
    @WithTransaction
    Uni<Void> removeForGood(Removable kind, UUID id) {
        return kind.hold(List.of(id)).chain(() -> entries.hold(id)).chain(() -> end(kind, id));
    }

    /**
     * Removes a record for good whose time is over.
     *
     * @return false when there was nothing to do: it is back, gone, or another replica is at it
     */
    @WithTransaction
    Uni<Boolean> expire(Lying record) {
        return entries.isAlone(record.id())
                .chain(alone -> alone ? expireAlone(record) : Uni.createFrom().item(false));
    }

    private Uni<Boolean> expireAlone(Lying record) {
        var kind = required(record.kind());
        return kind.hold(List.of(record.id()))
                .chain(() -> entries.isHeld(record.id()))
                .call(there -> there ? end(kind, record.id()) : Uni.createFrom().voidItem());
    }

    private Uni<Void> end(Removable kind, UUID id) {
        return kind.removeForGood(id).chain(() -> entries.leave(List.of(id)));
    }
}
