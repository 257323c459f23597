package dev.guanxi.sales.lead;

import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.sales.numbering.NumberSeries;
import dev.guanxi.sales.numbering.Numbering;
import dev.guanxi.sales.pool.KnownPool;
import dev.guanxi.sales.pool.PoolCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Captures many leads at once, and takes them back as long as nobody worked on them. */
@ApplicationScoped
public class LeadBatches {
    private final Leads leads;
    private final Numbering numbering;
    private final PoolCatalogue pools;
    private final Allowances allowances;
    private final CurrentCaller caller;
    private final Clock clock;

    LeadBatches(
            Leads leads,
            Numbering numbering,
            PoolCatalogue pools,
            Allowances allowances,
            CurrentCaller caller,
            Clock clock) {
        this.leads = leads;
        this.numbering = numbering;
        this.pools = pools;
        this.allowances = allowances;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * They belong to the caller, as one that is entered by hand does; within the present transaction. By hand one may
     * write down whoever calls; by a file nobody holds more than they may.
     */
    public Uni<List<Outcome>> capture(List<LeadProfile> profiles) {
        var ownership = Ownership.of(caller.get().id(), caller.get().homeTeam());
        var pool = pools.closestTo(ownership.team());
        return allowances
                .room(pool, caller.get().id())
                .chain(room -> captured(profiles.subList(0, Math.min(room, profiles.size())), ownership, pool))
                .map(outcomes -> Stream.concat(
                                outcomes.stream(),
                                Stream.generate(() -> beyond(pool)).limit(profiles.size() - outcomes.size()))
                        .toList());
    }

    private static Outcome beyond(KnownPool pool) {
        return Outcome.refused(new RuleBroken(
                "holding-cap", pool.name(), String.valueOf(pool.rules().holdingCap())));
    }

    private Uni<List<Outcome>> captured(List<LeadProfile> profiles, Ownership ownership, KnownPool pool) {
        return numbering
                .next(NumberSeries.LEAD, profiles.size())
                .map(numbers -> IntStream.range(0, profiles.size())
                        .mapToObj(i -> Lead.capture(
                                numbers.get(i),
                                new LeadCapture(LeadSource.IMPORT, profiles.get(i), null, null),
                                ownership,
                                pool,
                                clock.instant()))
                        .toList())
                .call(leads::addAll)
                .map(captured -> captured.stream()
                        .map(lead -> Outcome.created(lead.id()))
                        .toList());
    }

    /** Removes those that were not changed since; gives their ids. */
    public Uni<Set<UUID>> takeBack(List<UUID> ids) {
        return leads.findAll(ids)
                .map(found -> found.stream().filter(lead -> lead.version() == 0).toList())
                .invoke(untouched -> untouched.forEach(Lead::erase))
                .call(leads::removeAll)
                .map(removed -> removed.stream().map(Lead::id).collect(Collectors.toUnmodifiableSet()));
    }
}
