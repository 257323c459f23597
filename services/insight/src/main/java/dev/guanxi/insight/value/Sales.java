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
    private static final String FOLLOW = """
            update sale s set customer_id = c.merged_into from customer c
            where c.id = s.customer_id and c.merged_into is not null
            and s.customer_id = any(cast(cast(?1 as text) as uuid[]))
            """;
    private static final String FIGURES = """
            select customer_id, currency, count(*), sum(amount), min(paid_at), max(paid_at) from sale
            where earned and customer_id = any(cast(cast(?1 as text) as uuid[]))
            group by customer_id, currency
            """;

    /** Gives the orders of merged customers to those who go on. */
    Uni<Void> followMerges(Collection<UUID> merged) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FOLLOW)
                        .setParameter(1, ArrayLiteral.of(merged))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** What each of these customers bought, in each currency. */
    Uni<List<CurrencyFigures>> figuresOf(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIGURES, Tuple.class)
                        .setParameter(1, ArrayLiteral.of(customers))
                        .getResultList())
                .map(rows -> rows.stream().map(CurrencyFigures::of).toList());
    }
}
