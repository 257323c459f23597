package dev.guanxi.sales.routing;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where leads go that a rule is for: to one of these people, to one of those of a team, into a public pool, or to whoever
 * takes the leads of a territory. Stored as it is.
 *
 * @param owners as records carry them
 * @param team a path, meant with all below it
 * @param territoryId the territory whose owners get them
 * @param byTerritory whether each goes to the owners of the territory into which it falls
 */
public record RuleTarget(
        List<String> owners,
        @Nullable String team,
        @Nullable UUID poolId,
        @Nullable UUID territoryId,
        boolean byTerritory) {
    public RuleTarget {
        owners = List.copyOf(owners);
    }

    /** Whether it leads to a territory, whichever that is. */
    boolean asksTerritories() {
        return byTerritory || territoryId != null;
    }

    /** Whether somebody gets leads by this, where it asks no territory. */
    boolean names(Seat seat) {
        return team == null ? owners.contains(seat.owner()) : isWithin(String.valueOf(seat.team()), team);
    }

    private static boolean isWithin(String team, String ancestor) {
        return team.equals(ancestor) || team.startsWith(ancestor + "/");
    }

    RuleTarget checked() {
        var named = Stream.of(!owners.isEmpty(), team != null, poolId != null, territoryId != null, byTerritory)
                .filter(one -> one)
                .count();
        ensureField(named == 1, "target", "rule-target");
        return this;
    }
}
