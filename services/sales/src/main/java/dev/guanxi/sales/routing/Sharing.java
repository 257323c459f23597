package dev.guanxi.sales.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.UUID;

/**
 * The people that several rules share: whoever gets a lead by one has less room for those of all others. Each rule has its
 * people in the order in which they get leads, so that a lead costs as much among thousands as among ten.
 */
final class Sharing {
    private final List<AssignmentRule> rules;
    private final List<Seat> seats;
    private final Map<UUID, NavigableSet<Seat>> ofRules = new HashMap<>();
    private final Map<String, Seat> filled = new HashMap<>();

    Sharing(List<AssignmentRule> rules, List<Seat> seats) {
        this.rules = rules;
        this.seats = seats;
    }

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
                return new Wanted(lead, null, pool, rule.id(), profile.name(), 0);
            }
            var candidates = candidates(rule);
            var chosen = Router.freest(candidates);
            if (chosen.isPresent()) {
                fill(chosen.get());
                return new Wanted(lead, chosen.get(), null, rule.id(), profile.name(), candidates.size());
            }
        }
        return Wanted.nothing(lead);
    }

    private NavigableSet<Seat> candidates(AssignmentRule rule) {
        return ofRules.computeIfAbsent(
                rule.id(),
                _ -> Router.inOrder(seats.stream()
                        .filter(seat -> rule.profile().target().names(seat))
                        .map(this::asOfNow)
                        .toList()));
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
