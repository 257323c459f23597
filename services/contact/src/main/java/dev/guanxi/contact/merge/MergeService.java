package dev.guanxi.contact.merge;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes merges back. */
@ApplicationScoped
public class MergeService {
    private final Merges merges;
    private final MergeSearch search;
    private final List<Mergeable> kinds;
    private final CurrentCaller caller;
    private final Clock clock;

    MergeService(Merges merges, MergeSearch search, @All List<Mergeable> kinds, CurrentCaller caller, Clock clock) {
        this.merges = merges;
        this.search = search;
        this.kinds = kinds;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes a merge back that the caller sees; of several on the same records the newest first. It holds the records
     * before the merge, as whoever gives them to somebody else does.
     */
    @WithTransaction
    public Uni<Merge> reverse(UUID id, long expectedVersion) {
        return search.get(id)
                .call(found -> kindOf(found.merge().kind()).hold(found.merge().parts()))
                .chain(() -> merges.hold(id))
                .invoke(merge -> merge.expectVersion(expectedVersion))
                .invoke(Merge::ensureReversible)
                .call(merge -> merges.lastStandingOn(id)
                        .invoke(later -> ensure(
                                later.isEmpty(),
                                "merge-not-newest",
                                later.map(UUID::toString).orElse(""))))
                .call(this::takeApart)
                .call(merges::save);
    }

    private Uni<Void> takeApart(Merge merge) {
        return merges.links(merge.id())
                .chain(links -> kindOf(merge.kind()).takeApart(merge, links))
                .invoke(stayed -> merge.reverse(stayed, caller.get(), clock.instant()))
                .replaceWithVoid();
    }

    private Mergeable kindOf(RecordKind kind) {
        return kinds.stream()
                .filter(mergeable -> mergeable.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
