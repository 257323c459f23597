package dev.guanxi.sales.referral;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refuses to let a chain of introductions come back to where it began. */
@ApplicationScoped
class Chains {
    /** In place of whom the caller may not know of. */
    private static final String SOMEBODY = "…";

    /** Each introduction above somebody once, so that it ends also where a merge made a circle. */
    private static final String ABOVE = """
            with recursive above as (
                select id, introducer, introduced from referral where introduced = $1
                union
                select r.id, r.introducer, r.introduced from above a join referral r on r.introduced = a.introducer)
            select a.introducer, a.introduced, r.owner_id, r.team, coalesce(c.name, k.full_name), n.name
            from above a join referral r on r.id = a.id left join customer c on c.id = a.introducer
                left join contact_reach k on k.id = a.introducer left join customer n on n.id = a.introduced
            """;

    private static final String NAMES = """
            select id, name from customer where id = any($1)
            union all select id, full_name from contact_reach where id = any($1) and full_name is not null
            """;

    private final Referrals referrals;

    Chains(Referrals referrals) {
        this.referrals = referrals;
    }

    /** That somebody introduced somebody, and what the caller may call them. */
    private record Link(
            UUID introducer,
            UUID introduced,
            @Nullable String introducerName,
            @Nullable String introducedName) {}

    /**
     * Refuses when who was introduced is above whoever introduced them, or is the same; the refusal names the way from
     * one to the other, as far as the caller sees it. Nobody else may add introductions meanwhile.
     */
    Uni<Void> ensureNoCircle(Introducer introducer, Introduced introduced) {
        return InTransaction.select(this::link, ABOVE, introducer.id())
                .map(links -> way(introduced.id(), introducer.id(), links))
                .chain(way -> way.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : named(introducer, introduced)
                                .invoke(names -> refuse(way, names))
                                .replaceWithVoid());
    }

    private Link link(Object[] row) {
        var seen = referrals.visible().permits(Ownership.of((String) row[2], (String) row[3]));
        return new Link((UUID) row[0], (UUID) row[1], seen ? (String) row[4] : null, seen ? (String) row[5] : null);
    }

    /** The links by which one got from somebody to somebody; nothing when one does not. */
    private static List<Step> way(UUID from, UUID to, List<Link> links) {
        var below = links.stream().collect(Collectors.groupingBy(Link::introducer));
        var reached = new HashMap<UUID, Step>();
        reached.put(from, new Step(from, null, null));
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && !reached.containsKey(to)) {
            var at = next.remove();
            for (var link : below.getOrDefault(at, List.of())) {
                if (reached.putIfAbsent(link.introduced(), new Step(link.introduced(), link, at)) == null) {
                    next.add(link.introduced());
                }
            }
        }
        var way = new ArrayList<Step>();
        for (var step = reached.get(to);
                step != null;
                step = step.before() == null ? null : reached.get(step.before())) {
            way.addFirst(step);
        }
        return way;
    }

    private record Step(
            UUID who, @Nullable Link by, @Nullable UUID before) {}

    /** Whom the caller named themselves they may call by name. */
    private static Uni<Map<UUID, String>> named(Introducer introducer, Introduced introduced) {
        var ids = new UUID[] {introducer.id(), introduced.id()};
        return InTransaction.select(row -> Map.entry((UUID) row[0], String.valueOf(row[1])), NAMES, (Object) ids)
                .map(found -> found.stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one)));
    }

    private static void refuse(List<Step> way, Map<UUID, String> known) {
        var names = new HashMap<>(known);
        way.forEach(step -> {
            var by = step.by();
            if (by != null && by.introducerName() != null) {
                names.putIfAbsent(by.introducer(), by.introducerName());
            }
            if (by != null && by.introducedName() != null) {
                names.putIfAbsent(by.introduced(), by.introducedName());
            }
        });
        var path = way.stream()
                .map(step -> names.getOrDefault(step.who(), SOMEBODY))
                .toList();
        ensure(false, "referral-circle", String.join(" → ", path) + " → " + path.getFirst());
    }
}
