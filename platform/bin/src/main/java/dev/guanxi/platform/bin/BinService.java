package dev.guanxi.platform.bin;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.Texts;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
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
        ensureReader();
        return entries.page(request, caller.get());
    }

    Uni<BinEntry> get(UUID id) {
        ensureReader();
        return entries.require(id, caller.get());
    }

    /** Whoever sees no record of any kind need not look. */
    private void ensureReader() {
        if (kinds.all().stream().allMatch(kind -> kind.visibleTo(caller.get()).isNothing())) {
            throw new NotAllowed("bin-not-seen", kinds.names());
        }
    }

    Uni<Void> bringBack(UUID id) {
        return allowed(id, Removable::returners).chain(kind -> moves.bringBack(kind, id));
    }

    /** The same with several, one after the other; what one of them refuses holds up none of the others. */
    Uni<List<BinOutcome>> bringBackEach(List<UUID> ids, Locale locale) {
        possible(Removable::returners);
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> bringBack(id)
                        .replaceWith(() -> new BinOutcome(id, true, null))
                        .onFailure(DomainException.class)
                        .recoverWithItem(refusal -> refused(id, refusal, locale)))
                .collect()
                .asList();
    }

    private static BinOutcome refused(UUID id, DomainException refusal, Locale locale) {
        var reason = Texts.of(locale, refusal.code(), refusal.arguments().toArray());
        return new BinOutcome(id, false, reason);
    }

    Uni<Void> removeForGood(UUID id) {
        return allowed(id, Removable::purgers).chain(kind -> moves.removeForGood(kind, id));
    }

    /** The kind of a record that the caller sees and may do this to. */
    private Uni<Removable> allowed(UUID id, Function<Removable, Set<String>> roles) {
        var possible = possible(roles);
        return get(id).map(entry -> possible.stream()
                .filter(kind -> kind.kind().equals(entry.recordKind()))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("bin-not-allowed", entry.recordKind())));
    }

    /** The kinds that the caller may do this to; whoever may do it to none need not look. */
    private List<Removable> possible(Function<Removable, Set<String>> roles) {
        var possible =
                kinds.all().stream().filter(kind -> isOneOf(roles.apply(kind))).toList();
        if (possible.isEmpty()) {
            throw new NotAllowed("bin-not-allowed", kinds.names());
        }
        return possible;
    }

    private boolean isOneOf(Set<String> roles) {
        return roles.stream().anyMatch(caller.get()::has);
    }
}
