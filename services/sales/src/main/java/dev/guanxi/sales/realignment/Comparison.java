package dev.guanxi.sales.realignment;

import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.territory.Chart;
import dev.guanxi.sales.territory.Clerk;
import dev.guanxi.sales.territory.Facts;
import dev.guanxi.sales.territory.RecordKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells of one record after the other what is otherwise after a realignment: where it falls, and whose it is. Whoever has a
 * record keeps it as long as they have records of its territory. Else it goes to one of those who do, to whom fewest went so
 * far; all of one customer in a territory goes to the same.
 */
final class Comparison {
    private final Chart before;
    private final Chart after;
    private final Plan plan;
    private final boolean everything;
    private final Map<Place, Clerk> chosen = new HashMap<>();
    private final Map<String, Integer> got = new HashMap<>();

    /**
     * Compares two days.
     *
     * @param everything whether also what stays in its territory goes to those who have its records
     */
    Comparison(Chart before, Chart after, Plan plan, boolean everything) {
        this.before = before;
        this.after = after;
        this.plan = plan;
        this.everything = everything;
    }

    /** What of a customer is in a territory. */
    private record Place(UUID territory, UUID customer) {}

    /** What is otherwise of a record; nothing when all is as it was. */
    Optional<PlannedMove> of(Facts record) {
        var from = before.place(record).territory();
        var to = after.place(record).territory();
        var present = record.ownership();
        var wanted = isConcerned(record, from, to) ? wanted(record, to) : present;
        return Objects.equals(from, to) && wanted.equals(present)
                ? Optional.empty()
                : Optional.of(new PlannedMove(record.kind(), record.id(), from, to, present, wanted, record.amount()));
    }

    private boolean isConcerned(Facts record, @Nullable UUID from, @Nullable UUID to) {
        var owner = record.ownership().owner();
        if (owner == null) {
            return to != null && isToGetAnOwner(record, to);
        }
        if (to == null) {
            return move(owner).isPresent();
        }
        return !to.equals(from)
                || move(owner).isPresent()
                || !after.isOwner(to, owner) && (everything || before.isOwner(to, owner));
    }

    /** Leads that nobody has lie in a pool, and wait there for its rules. */
    private boolean isToGetAnOwner(Facts record, UUID territory) {
        return everything
                && record.kind() != RecordKind.LEAD
                && !after.owners(territory).isEmpty();
    }

    private Optional<Plan.Move> move(String owner) {
        return after.clerk(owner).map(Clerk::id).flatMap(plan::moveOf);
    }

    private Ownership wanted(Facts record, @Nullable UUID territory) {
        var present = record.ownership();
        var owner = present.owner();
        if (owner != null && (territory == null || after.isOwner(territory, owner))) {
            return Ownership.of(owner, teamOf(territory, owner, present.team()));
        }
        return territory == null ? present : inherited(record, territory);
    }

    private Ownership inherited(Facts record, UUID territory) {
        var heir = heir(record, territory);
        return Ownership.of(heir.ownerId(), named(territory).orElse(heir.team()));
    }

    /** Whoever keeps a record keeps it in its team, unless the territory names one, or they go to another. */
    private @Nullable String teamOf(@Nullable UUID territory, String owner, @Nullable String present) {
        var named = territory == null ? Optional.<String>empty() : named(territory);
        return named.or(() -> move(owner).map(Plan.Move::team)).orElse(present);
    }

    private Optional<String> named(UUID territory) {
        return after.terms(territory).flatMap(terms -> Optional.ofNullable(terms.team()));
    }

    private Clerk heir(Facts record, UUID territory) {
        var customer = record.customer();
        var heir = customer == null
                ? fewest(territory)
                : chosen.computeIfAbsent(new Place(territory, customer), _ -> fewest(territory));
        got.merge(heir.ownerId(), 1, Integer::sum);
        return heir;
    }

    private Clerk fewest(UUID territory) {
        return after.owners(territory).stream()
                .min(Comparator.<Clerk>comparingInt(clerk -> got.getOrDefault(clerk.ownerId(), 0))
                        .thenComparing(Clerk::ownerId))
                .orElseThrow();
    }
}
