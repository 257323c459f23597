package dev.guanxi.sales.lead;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.sales.duplicate.Twin;
import dev.guanxi.sales.numbering.NumberSeries;
import dev.guanxi.sales.numbering.Numbering;
import dev.guanxi.sales.pool.KnownPool;
import dev.guanxi.sales.pool.PoolCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Captures many leads at once, and takes them back as long as nobody worked on them. */
@ApplicationScoped
public class LeadBatches {
    private static final String ROUTED = "select distinct lead_id from lead_routing where lead_id = any($1)";

    private final Leads leads;
    private final LeadTwins twins;
    private final LeadRouting routing;
    private final Numbering numbering;
    private final PoolCatalogue pools;
    private final Allowances allowances;
    private final CurrentCaller caller;
    private final Clock clock;

    LeadBatches(
            Leads leads,
            LeadTwins twins,
            LeadRouting routing,
            Numbering numbering,
            PoolCatalogue pools,
            Allowances allowances,
            CurrentCaller caller,
            Clock clock) {
        this.leads = leads;
        this.twins = twins;
        this.routing = routing;
        this.numbering = numbering;
        this.pools = pools;
        this.allowances = allowances;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * How leads of a file come in.
     *
     * @param byRules whether they go to whom the rules say, and otherwise lie in the pool of the caller's team; else they
     *     belong to the caller
     * @param unlessKnown whether one is refused that may be somebody already; else there is a warning
     */
    public record Way(boolean byRules, boolean unlessKnown) {}

    /** Within the present transaction. By hand one may write down whoever calls; by a file nobody holds more than they may. */
    public Uni<List<Outcome>> capture(List<LeadProfile> profiles, Way way) {
        var pool = pools.closestTo(caller.get().homeTeam());
        var ownership = way.byRules()
                ? Ownership.of(null, pool.place())
                : Ownership.of(caller.get().id(), caller.get().homeTeam());
        var room = way.byRules()
                ? Uni.createFrom().item(profiles.size())
                : allowances.room(pool, caller.get().id());
        return room.chain(most -> twins.ofAll(profiles)
                .chain(known -> capture(sorted(profiles, known, way, most, pool), ownership, pool))
                .call(outcomes ->
                        way.byRules() ? giveOut(outcomes) : Uni.createFrom().voidItem()));
    }

    /**
     * A row, and what becomes of it.
     *
     * @param why it is refused; null when it comes in
     * @param known who it may be already
     */
    private record Arrival(LeadProfile profile, @Nullable DomainException why, List<Twin> known) {
        boolean isTaken() {
            return why == null;
        }

        Outcome refused() {
            return known.stream()
                    .map(Twin::id)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(id -> Outcome.refused(Objects.requireNonNull(why), id))
                    .orElseGet(() -> Outcome.refused(Objects.requireNonNull(why)));
        }

        Outcome created(UUID id) {
            return known.isEmpty()
                    ? Outcome.created(id)
                    : Outcome.created(id, new Invalid("company", "lead-known", known.size()));
        }
    }

    private List<Arrival> sorted(
            List<LeadProfile> profiles, List<List<Twin>> known, Way way, int room, KnownPool pool) {
        var arrivals = new ArrayList<Arrival>();
        var left = room;
        for (int i = 0; i < profiles.size(); i++) {
            var refusal = twins.refusal(known.get(i), way.unlessKnown())
                    .or(left > 0 ? Optional::empty : () -> Optional.of(beyond(pool)))
                    .orElse(null);
            left -= refusal == null ? 1 : 0;
            arrivals.add(new Arrival(profiles.get(i), refusal, known.get(i)));
        }
        return arrivals;
    }

    private static RuleBroken beyond(KnownPool pool) {
        return new RuleBroken(
                "holding-cap", pool.name(), String.valueOf(pool.rules().holdingCap()));
    }

    private Uni<List<Outcome>> capture(List<Arrival> arrivals, Ownership ownership, KnownPool pool) {
        var taken = arrivals.stream().filter(Arrival::isTaken).toList();
        return numbering
                .next(NumberSeries.LEAD, taken.size())
                .map(numbers -> IntStream.range(0, taken.size())
                        .mapToObj(i -> Lead.capture(
                                numbers.get(i),
                                new LeadCapture(LeadSource.IMPORT, taken.get(i).profile(), null, null),
                                ownership,
                                pool,
                                clock.instant()))
                        .toList())
                .call(leads::addAll)
                .map(captured -> outcomes(arrivals, captured));
    }

    private static List<Outcome> outcomes(List<Arrival> arrivals, List<Lead> captured) {
        var next = captured.iterator();
        return arrivals.stream()
                .map(arrival -> arrival.isTaken() ? arrival.created(next.next().id()) : arrival.refused())
                .toList();
    }

    private Uni<?> giveOut(List<Outcome> outcomes) {
        return routing.giveOut(outcomes.stream()
                .filter(Outcome.Created.class::isInstance)
                .map(outcome -> ((Outcome.Created) outcome).id())
                .toList());
    }

    /** Removes those about which nobody did anything since, but that the rules gave them out; gives their ids. */
    public Uni<Set<UUID>> takeBack(List<UUID> ids) {
        return InTransaction.select(row -> (UUID) row[0], ROUTED, (Object) ids.toArray(UUID[]::new))
                .map(HashSet::new)
                .chain(routed -> leads.findAll(ids)
                        .map(found -> found.stream()
                                .filter(lead -> lead.version() == (routed.contains(lead.id()) ? 1 : 0))
                                .toList()))
                .invoke(untouched -> untouched.forEach(Lead::erase))
                .call(leads::eraseAll)
                .map(removed -> removed.stream().map(Lead::id).collect(Collectors.toUnmodifiableSet()));
    }
}
