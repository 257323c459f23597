package dev.guanxi.insight.value;

import dev.guanxi.insight.classification.Basis;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.List;

/** Where customer values are kept. Who may see a customer may see what it is worth. */
@Singleton
class CustomerValues extends AggregateRepository<CustomerValue> {
    private static final AccessPolicy POLICY = AccessPolicy.OF_CUSTOMERS;

    /** Who only cost something is not compared. Equal figures: who has been a customer longer stands first. */
    private static final String STANDINGS = """
            select id, cast(%1$s as numeric), value_class from customer_value
            where merged_into is null and buyer order by %1$s desc, first_order_at, id
            """;

    CustomerValues(Ledger ledger) {
        super(CustomerValue.class, "customer-value", POLICY, ledger);
    }

    /** All customers who bought something once, best first. */
    Uni<List<Standing>> standings(Basis basis) {
        var column = switch (basis) {
            case REVENUE -> "revenue";
            case ORDERS -> "orders";
        };
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STANDINGS.formatted(column), Tuple.class)
                        .getResultList())
                .map(rows -> rows.stream().map(Standing::of).toList());
    }
}
