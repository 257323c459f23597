package dev.guanxi.sales.org;

import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.seller.KnownSeller;
import dev.guanxi.sales.seller.KnownSellers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Refuses that somebody reports, on any day, to one of those who report to them. */
@ApplicationScoped
class Circles {
    /** Walks up from each of some people, along the days that all lines of the way have in common. */
    private static final String FIND = """
            with recursive above (root, manager, person, days) as (
                select seller_id, manager_id, manager_id, days from reporting_span
                where seller_id = any($1) and manager_id is not null
                union all
                select a.root, a.manager, s.manager_id, s.days * a.days
                from above a join reporting_span s on s.seller_id = a.person and s.days && a.days
                where s.manager_id is not null and a.person <> a.root
            ) cycle person set again using way
            select root, manager from above where person = root order by root limit 1
            """;

    private final KnownSellers sellers;

    Circles(KnownSellers sellers) {
        this.sellers = sellers;
    }

    /** Somebody, and to whom of those below them they report. */
    private record Circle(UUID seller, UUID manager) {}

    /** Refuses when there is one through these people; what is to be seen was flushed. */
    Uni<Void> ensureNone(Collection<UUID> people) {
        return InTransaction.select(
                        row -> new Circle((UUID) row[0], (UUID) row[1]), FIND, (Object) people.toArray(UUID[]::new))
                .chain(found -> found.isEmpty() ? Uni.createFrom().voidItem() : refuse(found.getFirst()));
    }

    private Uni<Void> refuse(Circle circle) {
        return sellers.ofIds(List.of(circle.seller(), circle.manager()))
                .chain(names -> Uni.createFrom().failure(refusal(circle, names)));
    }

    private static RuleBroken refusal(Circle circle, Map<UUID, KnownSeller> names) {
        var seller = name(circle.seller(), names);
        return circle.seller().equals(circle.manager())
                ? new RuleBroken("reports-to-self", seller)
                : new RuleBroken("reports-to-subordinate", seller, name(circle.manager(), names));
    }

    private static String name(UUID id, Map<UUID, KnownSeller> names) {
        return names.get(id) instanceof KnownSeller known ? known.name() : id.toString();
    }
}
