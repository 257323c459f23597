package dev.guanxi.sales.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people that several rules share: whoever gets a lead by one has less room for those of all others. Each rule has its
 * people in the order in which they get leads, so that a lead costs as much among thousands as among ten.
 */
final class Sharing {
    private final List<AssignmentRule> rules;
    private final List<Seat> seats;
    private final LeadTerritories.Takers takers;
    private final Map<Asked, NavigableSet<Seat>> ofRules = new HashMap<>();
    private final Map<String, Seat> filled = new HashMap<>();

    Sharing(List<AssignmentRule> rules, List<Seat> seats, LeadTerritories.Takers takers) {
        this.rules = rules;
        this.seats = seats;
        this.takers = takers;
    }

    /**
     * A rule, and the territory in which it looks for people.
     *
     * @param territory null where it looks in none, or the lead falls into none
     */
    private record Asked(UUID rule, @Nullable UUID territory) {}

    /**
     * Where a lead is to go.
     *
     * @param places of the rules that are for it
     */
    Wanted wanted(UUID lead, List<Integer> places) {
        for (var place : places) {
            var rule = rules.get(place);
            var profile = rule.profile();
            var pool = profile.target().poolId();
            if (pool != null) {
                return new Wanted(lead, null, pool, rule.id(), profile.name(), 0, null);
            }
            var territory = territory(lead, profile.target());
            var candidates = candidates(rule, territory);
            var chosen = Router.freest(candidates);
            if (chosen.isPresent()) {
                fill(chosen.get());
                var seat = inTeamOf(territory, chosen.get());
                return new Wanted(lead, seat, null, rule.id(), profile.name(), candidates.size(), territory);
            }
        }
        return Wanted.nothing(lead);
    }

    private Seat inTeamOf(@Nullable UUID territory, Seat seat) {
        var team = territory == null ? null : takers.teams().get(territory);
        return team == null ? seat : new Seat(seat.owner(), team, seat.capacity(), seat.open());
    }

    private @Nullable UUID territory(UUID lead, RuleTarget target) {
        return target.byTerritory() ? takers.ofLeads().get(lead) : target.territoryId();
    }

    private NavigableSet<Seat> candidates(AssignmentRule rule, @Nullable UUID territory) {
        return ofRules.computeIfAbsent(
                new Asked(rule.id(), territory),
                _ -> Router.inOrder(seats.stream()
                        .filter(seat -> names(rule.profile().target(), territory, seat))
                        .map(this::asOfNow)
                        .toList()));
    }

    private boolean names(RuleTarget target, @Nullable UUID territory, Seat seat) {
        return target.asksTerritories()
                ? territory != null
                        && takers.owners().getOrDefault(territory, Set.of()).contains(seat.owner())
                : target.names(seat);
    }

    /** A rule that was not asked before finds what the others left. */
    private Seat asOfNow(Seat seat) {
        return filled.getOrDefault(seat.owner(), seat);
    }

    private void fill(Seat chosen) {
        var after = chosen.withOneMore();
        filled.put(chosen.owner(), after);
        for (var candidates : ofRules.values()) {
            if (candidates.remove(chosen)) {
                candidates.add(after);
            }
        }
    }
}
