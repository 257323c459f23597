package dev.guanxi.contact.group;

import dev.guanxi.contact.group.Groups.Part;
import dev.guanxi.platform.domain.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds up a group from below.
 *
 * @param seen the organisations to tell of, from the top
 * @param parents of every organisation but the top, seen or not
 * @param won with each itself
 */
record Family(List<Part> seen, Map<UUID, UUID> parents, Map<UUID, List<Money>> won) {

    /** Each before its parts. */
    List<GroupMember> members() {
        var sums = new HashMap<UUID, TreeMap<String, Money>>();
        for (var part : seen) {
            for (UUID at = part.id(); at != null; at = parents.get(at)) {
                addAll(sums.computeIfAbsent(at, _ -> new TreeMap<>()), wonWith(part.id()));
            }
        }
        var byId = seen.stream().collect(Collectors.toMap(Part::id, Function.identity()));
        var below = new HashMap<UUID, List<Part>>();
        var tops = new ArrayList<Part>();
        for (var part : seen) {
            var above = seenAbove(part.id(), byId);
            (above == null ? tops : below.computeIfAbsent(above, _ -> new ArrayList<>())).add(part);
        }
        var members = new ArrayList<GroupMember>(seen.size());
        tops.forEach(top -> list(top, below, sums, members));
        return List.copyOf(members);
    }

    private static void addAll(Map<String, Money> sum, Collection<Money> amounts) {
        amounts.forEach(amount -> sum.merge(amount.currency(), amount, Money::plus));
    }

    private List<Money> wonWith(UUID customer) {
        return won.getOrDefault(customer, List.of());
    }

    /** The nearest of those above that is told of. */
    private @Nullable UUID seenAbove(UUID customer, Map<UUID, Part> byId) {
        var at = parents.get(customer);
        while (at != null && !byId.containsKey(at)) {
            at = parents.get(at);
        }
        return at;
    }

    private void list(
            Part part, Map<UUID, List<Part>> below, Map<UUID, TreeMap<String, Money>> sums, List<GroupMember> members) {
        members.add(new GroupMember(
                part.id(),
                part.name(),
                part.parentId(),
                part.depth(),
                wonWith(part.id()),
                List.copyOf(Objects.requireNonNull(sums.get(part.id())).values())));
        below.getOrDefault(part.id(), List.of()).forEach(next -> list(next, below, sums, members));
    }
}
