package dev.guanxi.sales.territory;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The territories as they are on a day: finds the one into which something falls, and who takes it.
 *
 * <p>A customer that a territory names belongs to it, with its deals, whatever rules say. Else it falls where a rule takes
 * it in; a part goes before its whole, then the larger priority decides, then the older territory.
 */
public final class Chart {
    private final LocalDate day;
    private final Map<UUID, Drawn> territories;
    private final List<Drawn> inTurn;
    private final Map<UUID, List<Drawn>> named;
    private final Map<UUID, Clerk> clerks;
    private final Map<String, Clerk> byOwner;
    private final Map<String, String> offices;
    private final Map<UUID, List<Clerk>> owners = new ConcurrentHashMap<>();

    /**
     * Draws one.
     *
     * @param terms of all territories that there are on the day, by their ids
     * @param survivors customers who were merged, and who goes on for them
     * @param offices the regions of sellers on the day, by what records carry as their owner
     */
    Chart(
            LocalDate day,
            Map<UUID, TerritoryTerms> terms,
            Map<UUID, UUID> survivors,
            Map<UUID, Clerk> clerks,
            Map<String, String> offices) {
        this.day = day;
        this.clerks = clerks;
        this.byOwner = clerks.values().stream()
                .collect(toUnmodifiableMap(Clerk::ownerId, Function.identity(), (one, _) -> one));
        this.offices = offices;
        this.territories = terms.entrySet().stream()
                .map(entry -> new Drawn(entry.getKey(), entry.getValue(), checks(entry.getValue())))
                .collect(toUnmodifiableMap(Drawn::id, Function.identity()));
        this.inTurn = territories.values().stream()
                .filter(one -> one.terms().active())
                .sorted(Comparator.<Drawn>comparingInt(one -> -one.terms().priority())
                        .thenComparing(Drawn::id))
                .toList();
        this.named = named(survivors);
    }

    private record Drawn(UUID id, TerritoryTerms terms, List<RuleCheck> checks) {}

    private static List<RuleCheck> checks(TerritoryTerms terms) {
        return terms.rules().items().stream().map(RuleCheck::new).toList();
    }

    private Map<UUID, List<Drawn>> named(Map<UUID, UUID> survivors) {
        var found = new HashMap<UUID, List<Drawn>>();
        for (var one : inTurn) {
            one.terms().accounts().customers().stream()
                    .map(customer -> survivors.getOrDefault(customer, customer))
                    .distinct()
                    .forEach(customer -> found.computeIfAbsent(customer, _ -> new ArrayList<>())
                            .add(one));
        }
        return found;
    }

    /** Into which something falls. */
    public Placement place(Facts facts) {
        var byName = facts.customer() == null ? null : named.get(facts.customer());
        if (byName != null) {
            return chosen(byName.stream()
                    .map(one -> new Match(
                            one,
                            0,
                            List.of(new Reason(Aspect.ACCOUNT, one.terms().name()))))
                    .toList());
        }
        var office = officeOf(facts.ownership().owner());
        return chosen(inTurn.stream()
                .flatMap(one -> match(one, facts, office).stream())
                .toList());
    }

    private record Match(Drawn territory, int rule, List<Reason> reasons) {
        UUID id() {
            return territory.id();
        }

        int priority() {
            return territory.terms().priority();
        }
    }

    private static Optional<Match> match(Drawn territory, Facts facts, @Nullable String office) {
        for (int i = 0; i < territory.checks().size(); i++) {
            var reasons = territory.checks().get(i).meets(facts, office);
            if (reasons.isPresent()) {
                return Optional.of(new Match(territory, i + 1, reasons.get()));
            }
        }
        return Optional.empty();
    }

    private Placement chosen(List<Match> matches) {
        if (matches.isEmpty()) {
            return Placement.NOWHERE;
        }
        var wholes = new HashSet<UUID>();
        matches.forEach(match -> wholes.addAll(above(match.id())));
        var smallest =
                matches.stream().filter(match -> !wholes.contains(match.id())).toList();
        var first = smallest.getFirst();
        var others = smallest.stream().skip(1).toList();
        return new Placement(
                first.id(),
                first.reasons(),
                first.rule(),
                others.stream().map(Match::id).toList(),
                !others.isEmpty() && others.getFirst().priority() == first.priority());
    }

    /** The territories of which one is a part, the closest first. */
    public List<UUID> above(UUID territory) {
        var above = new ArrayList<UUID>();
        var next = parent(territory);
        while (next != null && !above.contains(next)) {
            above.add(next);
            next = parent(next);
        }
        return above;
    }

    private @Nullable UUID parent(UUID territory) {
        var known = territories.get(territory);
        return known == null ? null : known.terms().parentId();
    }

    /** What is said of one on this day. */
    public Optional<TerritoryTerms> terms(UUID territory) {
        return Optional.ofNullable(territories.get(territory)).map(Drawn::terms);
    }

    /** All that there are. */
    public Set<UUID> all() {
        return territories.keySet();
    }

    /** The region of whoever records name as their owner. */
    @Nullable
    String officeOf(@Nullable String owner) {
        return owner == null ? null : offices.get(owner);
    }

    /**
     * Who takes the records of a territory: those who have it, or else the closest one above it; where nobody has any of
     * these, those of the regions that its rules name. Nobody when there is no such region either.
     */
    public List<Clerk> owners(UUID territory) {
        return owners.computeIfAbsent(territory, this::findOwners);
    }

    private List<Clerk> findOwners(UUID territory) {
        var posted = new ArrayList<>(above(territory));
        posted.addFirst(territory);
        return posted.stream()
                .map(this::posted)
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElseGet(() -> ofOffices(territory));
    }

    private List<Clerk> posted(UUID territory) {
        return terms(territory)
                .map(terms -> terms.people().ownersOn(day).stream()
                        .flatMap(id -> Optional.ofNullable(clerks.get(id)).stream())
                        .toList())
                .orElse(List.of());
    }

    private List<Clerk> ofOffices(UUID territory) {
        var wanted = terms(territory).stream()
                .flatMap(terms -> terms.rules().items().stream())
                .flatMap(rule -> rule.offices().stream())
                .map(Spelling::plain)
                .collect(Collectors.toSet());
        return wanted.isEmpty()
                ? List.of()
                : clerks.values().stream()
                        .filter(clerk -> officeOf(clerk.ownerId()) instanceof String office
                                && wanted.contains(Spelling.plain(office)))
                        .sorted(Comparator.comparing(Clerk::ownerId))
                        .toList();
    }

    /** Whether somebody takes the records of a territory; everybody does where it is not said who. */
    public boolean isOwner(UUID territory, String owner) {
        var owners = owners(territory);
        return owners.isEmpty()
                || owners.stream().anyMatch(clerk -> clerk.ownerId().equals(owner));
    }

    /** Who sells under this name of an owner. */
    public Optional<Clerk> clerk(String owner) {
        return Optional.ofNullable(byOwner.get(owner));
    }
}
