package dev.guanxi.contact.duplicate;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.contact.matching.Candidate;
import dev.guanxi.contact.matching.Contribution;
import dev.guanxi.contact.matching.Described;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.DomainException.Stale;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people do with pairs of records that may be the same. One method, one transaction. */
@ApplicationScoped
public class ReviewQueue {
    private static final String DECIDE = """
            update duplicate_pair set version = version + 1, status = $3, reason = coalesce($4, reason), decided_by = $5,
                decided_at = $6
            where id = $1 and version = $2
            """;

    private final PairSearch search;
    private final Records records;
    private final CurrentCaller caller;
    private final Clock clock;

    ReviewQueue(PairSearch search, Records records, CurrentCaller caller, Clock clock) {
        this.search = search;
        this.records = records;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * One page of the pairs of which the caller sees both records.
     *
     * @param record only pairs with this one
     */
    public Uni<Page<DuplicatePair>> find(PageRequest request, PairStatus status, @Nullable UUID record) {
        return search.find(request, status, record);
    }

    /** A pair with its explanation, which is made of what the records say now. */
    @WithSession
    public Uni<ExaminedPair> get(UUID id) {
        return require(id).chain(pair -> explanation(pair).map(explanation -> new ExaminedPair(pair, explanation)));
    }

    private Uni<DuplicatePair> require(UUID id) {
        return search.find(id).map(pair -> {
            if (pair == null) {
                throw new NotFound("duplicate", id);
            }
            return pair;
        });
    }

    private Uni<List<Contribution>> explanation(DuplicatePair pair) {
        var one = pair.one().id();
        var other = pair.other().id();
        return records.of(pair.kind()).of(List.of(one, other)).map(found -> {
            Map<UUID, Described> byId = found.stream().collect(Collectors.toMap(Described::id, Function.identity()));
            var first = byId.get(one);
            var second = byId.get(other);
            return first == null || second == null
                    ? List.of()
                    : Candidate.of(first.traits())
                            .comparedWith(Candidate.of(second.traits()))
                            .contributions();
        });
    }

    /** The two are not the same; the pair stays away until it looks more like one than now. */
    @WithTransaction
    public Uni<DuplicatePair> dismiss(UUID id, long expectedVersion, String reason) {
        return decide(id, expectedVersion, PairStatus.OPEN, PairStatus.DISMISSED, reason);
    }

    /** Somebody should look again after all. */
    @WithTransaction
    public Uni<DuplicatePair> reopen(UUID id, long expectedVersion) {
        return decide(id, expectedVersion, PairStatus.DISMISSED, PairStatus.OPEN, null);
    }

    private Uni<DuplicatePair> decide(
            UUID id, long expectedVersion, PairStatus from, PairStatus to, @Nullable String reason) {
        return require(id)
                .invoke(pair -> {
                    if (pair.version() != expectedVersion) {
                        throw new Stale(expectedVersion, pair.version(), pair);
                    }
                    ensure(pair.status() == from, "pair-not-now", pair.status(), from);
                })
                .call(pair -> InTransaction.update(
                                DECIDE,
                                id,
                                expectedVersion,
                                to.name(),
                                reason,
                                caller.get().id(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .invoke(changed -> {
                            if (changed == 0) {
                                throw new Stale(expectedVersion, expectedVersion + 1, pair);
                            }
                        }))
                .map(pair -> pair.decided(to, reason, caller.get().id(), clock.instant()));
    }
}
