package dev.guanxi.platform.bin;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What people can do with the bin: who may, and to which records of it. */
@ApplicationScoped
class BinService {
    private final BinEntries entries;
    private final BinMoves moves;
    private final Removables kinds;
    private final CurrentCaller caller;

    BinService(BinEntries entries, BinMoves moves, Removables kinds, CurrentCaller caller) {
        this.entries = entries;
        this.moves = moves;
        this.kinds = kinds;
        this.caller = caller;
    }

    Uni<Page<BinEntry>> page(PageRequest request) {
        return entries.page(request, caller.get());
    }

    Uni<BinEntry> get(UUID id) {
        return entries.require(id, caller.get());
    }

    Uni<Void> bringBack(UUID id) {
        return allowed(id, Removable::returners).chain(kind -> moves.bringBack(kind, id));
    }

    Uni<Void> removeForGood(UUID id) {
        return allowed(id, Removable::purgers).chain(kind -> moves.removeForGood(kind, id));
    }

    /** The kind of a record that the caller sees and may do this to; whoever may do it to none need not look. */
    private Uni<Removable> allowed(UUID id, Function<Removable, Set<String>> roles) {
        var possible =
                kinds.all().stream().filter(kind -> isOneOf(roles.apply(kind))).toList();
        if (possible.isEmpty()) {
            throw new NotAllowed("bin-not-allowed", kinds.names());
        }
        return get(id).map(entry -> possible.stream()
                .filter(kind -> kind.kind().equals(entry.recordKind()))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("bin-not-allowed", entry.recordKind())));
    }

    private boolean isOneOf(Set<String> roles) {
        return roles.stream().anyMatch(caller.get()::has);
    }
}
