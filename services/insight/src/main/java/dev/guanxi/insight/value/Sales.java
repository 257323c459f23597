package dev.guanxi.insight.value;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The orders that values are made of. All methods join the transaction at hand. */
@ApplicationScoped
class Sales {
    private static final String FIGURES = """
            with recursive family (customer_id, member) as (
                select id, id from unnest(cast(cast(?1 as text) as uuid[])) id
                union select f.customer_id, c.id from family f join customer c on c.merged_into = f.member)
            select f.customer_id, s.currency, count(*), sum(s.amount), min(s.paid_at), max(s.paid_at)
            from family f join sale s on s.customer_id = f.member and s.earned
            group by f.customer_id, s.currency
            """;

    /** What each of these customers bought in each currency, under whatever record: what was merged into them counts. */
    Uni<List<CurrencyFigures>> figuresOf(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIGURES, Tuple.class)
                        .setParameter(1, ArrayLiteral.of(customers))
                        .getResultList())
                .map(rows -> rows.stream().map(CurrencyFigures::of).toList());
    }
}
