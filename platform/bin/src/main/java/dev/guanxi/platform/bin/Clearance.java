package dev.guanxi.platform.bin;

import static dev.guanxi.platform.domain.DomainException.ensureField;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.guanxi.platform.bin.BinEntries.Held;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.identity.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Many records of one kind into the bin at once, and back, in the name of the present caller and under the rules of a
 * single removal. All methods join the transaction at hand, and do all or nothing.
 */
@ApplicationScoped
public class Clearance {
    private final Removables kinds;
    private final BinEntries entries;
    private final BinMoves moves;
    private final CurrentCaller caller;

    Clearance(Removables kinds, BinEntries entries, BinMoves moves, CurrentCaller caller) {
        this.kinds = kinds;
        this.entries = entries;
        this.moves = moves;
        this.caller = caller;
    }

    /** Refuses a kind that has no bin, and whoever may not remove such records one by one. */
    public void ensureAllowed(String kind) {
        var found = kinds.of(kind);
        ensureField(found.isPresent(), "list", "bin-kind-unknown", kind, kinds.names());
        if (found.stream().flatMap(known -> known.returners().stream()).noneMatch(caller.get()::has)) {
            throw new NotAllowed("bin-not-allowed", kind);
        }
    }

    /** Puts records that the caller sees into the bin, as they are now; in the order of their ids. */
    public Uni<List<Departure>> remove(String kind, List<UUID> records) {
        return required(kind).remove(records);
    }

    /**
     * Brings back those records that a bulk change removed and that still lie in the bin since.
     *
     * @return why the others stay what they are
     */
    public Uni<Map<UUID, DomainException>> bringBack(String kind, UUID bulkChange, Collection<UUID> records) {
        var removable = required(kind);
        return removable
                .hold(records)
                .chain(() -> entries.held(records))
                .map(held -> held.stream().collect(toMap(Held::id, identity())))
                .chain(held -> {
                    var back = held.values().stream()
                            .filter(entry -> bulkChange.equals(entry.bulkChange()) && isSeen(removable, entry))
                            .map(Held::id)
                            .collect(Collectors.toSet());
                    return moves.takeOut(removable, back)
                            .chain(() -> others(removable, bulkChange, records, held, back));
                });
    }

    private boolean isSeen(Removable kind, Held entry) {
        return kind.visibleTo(caller.get()).permits(entry.ownership());
    }

    private Uni<Map<UUID, DomainException>> others(
            Removable kind, UUID bulkChange, Collection<UUID> records, Map<UUID, Held> held, Set<UUID> back) {
        var others = records.stream().filter(id -> !back.contains(id)).collect(Collectors.toSet());
        return kind.present(others)
                .map(present -> others.stream()
                        .collect(toMap(identity(), id -> why(id, bulkChange, held.get(id), present.contains(id)))));
    }

    private static DomainException why(UUID id, UUID bulkChange, @Nullable Held entry, boolean present) {
        if (entry == null) {
            return present ? new RuleBroken("bin-back-already") : new RuleBroken("bin-gone-for-good");
        }
        return Objects.equals(entry.bulkChange(), bulkChange)
                ? new NotFound("removed-record", id)
                : new RuleBroken("bin-removed-anew");
    }

    private Removable required(String kind) {
        return kinds.of(kind)
                .orElseThrow(() -> new IllegalStateException("This service has no bin for records called " + kind));
    }
}
