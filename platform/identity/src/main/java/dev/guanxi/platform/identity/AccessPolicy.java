package dev.guanxi.platform.identity;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far each role sees among the records of one kind. The only place where that is decided: lists,
 * single records, counts, exports and events all ask it.
 *
 * <p>A role it does not name sees nothing. With several roles a caller sees the union.
 */
public final class AccessPolicy {
    /** Who sees which customers, in contact that owns them and wherever a service keeps a copy. */
    public static final AccessPolicy OF_CUSTOMERS = none().with(Reach.OWN, Roles.SALES_REP)
            .with(Reach.TEAM, Roles.SALES_MANAGER)
            .with(Reach.ALL, Roles.MARKETER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ANALYST, Roles.ADMIN);

    private final Map<String, Reach> reaches;

    private AccessPolicy(Map<String, Reach> reaches) {
        this.reaches = Map.copyOf(reaches);
    }

    public static AccessPolicy none() {
        return new AccessPolicy(Map.of());
    }

    public AccessPolicy with(Reach reach, String... roles) {
        var more = new HashMap<>(reaches);
        for (var role : roles) {
            more.put(role, reach);
        }
        return new AccessPolicy(more);
    }

    /** The same roles, each of which sees everything: of what is said once for all, such as rules and settings. */
    public AccessPolicy wholly() {
        return none().with(Reach.ALL, reaches.keySet().toArray(String[]::new));
    }

    public @Nullable Reach reachOf(String role) {
        return reaches.get(role);
    }

    /** How far each of the caller's roles sees, those that this kind is for. */
    public SortedMap<String, Reach> reachesOf(Caller caller) {
        var held = new TreeMap<>(reaches);
        held.keySet().retainAll(caller.roles());
        return held;
    }

    public Visibility visibleTo(Caller caller) {
        var reach = caller.roles().stream()
                .filter(reaches::containsKey)
                .map(reaches::get)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reach.class)));
        if (caller.isSuite() || reach.contains(Reach.ALL)) {
            return Visibility.EVERYTHING;
        }
        var team = reach.contains(Reach.TEAM);
        return new Visibility(
                false,
                team || reach.contains(Reach.OWN) ? caller.id() : null,
                team ? caller.teams() : Set.of(),
                reach.contains(Reach.PARTNER) ? caller.partner() : null,
                reach.contains(Reach.SHOPPER) ? caller.customer() : null);
    }
}
