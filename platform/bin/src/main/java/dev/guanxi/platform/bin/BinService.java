package dev.guanxi.platform.bin;

import dev.guanxi.platform.bin.BinEntries.Lying;
import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people can do with the bin. One method, one transaction. */
@ApplicationScoped
class BinService {
    private final BinEntries entries;
    private final Removables kinds;
    private final CurrentCaller caller;

    BinService(BinEntries entries, Removables kinds, CurrentCaller caller) {
        this.entries = entries;
        this.kinds = kinds;
        this.caller = caller;
    }

    Uni<Page<BinEntry>> page(PageRequest request) {
        return entries.page(request, caller.get());
    }

    Uni<BinEntry> get(UUID id) {
        return entries.require(id, caller.get());
    }

    /** Brings a record back with all that went along with it; of two who do so at once one is told that it is done. */
    @WithTransaction
    Uni<Void> bringBack(UUID id) {
        return get(id).chain(entry -> {
            var kind = kinds.of(entry.recordKind()).orElseThrow();
            ensureOneOf(kind.returners(), kind.kind());
            return kind.hold(List.of(id))
                    .chain(() -> entries.hold(id))
                    .chain(() -> kind.bringBack(List.of(id)))
                    .chain(() -> entries.together(id))
                    .call(this::follow)
                    .chain(along -> entries.leave(
                            Stream.concat(Stream.of(id), along.stream().map(Lying::id))
                                    .toList()));
        });
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
    Uni<Void> removeForGood(UUID id) {
        return get(id).chain(entry -> {
            var kind = kinds.of(entry.recordKind()).orElseThrow();
            ensureOneOf(kind.purgers(), kind.kind());
            return kind.hold(List.of(id))
                    .chain(() -> entries.hold(id))
                    .chain(() -> kind.removeForGood(id))
                    .chain(() -> entries.leave(List.of(id)));
        });
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
        var kind = kinds.of(record.kind())
                .orElseThrow(() -> new IllegalStateException("This service knows no records called " + record.kind()));
        return kind.hold(List.of(record.id()))
                .chain(() -> entries.isHeld(record.id()))
                .call(there -> there
                        ? kind.removeForGood(record.id()).chain(() -> entries.leave(List.of(record.id())))
                        : Uni.createFrom().voidItem());
    }

    private void ensureOneOf(Set<String> roles, String kind) {
        if (roles.stream().noneMatch(caller.get()::has)) {
            throw new NotAllowed("bin-not-allowed", kind);
        }
    }
}
