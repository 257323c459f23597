package dev.guanxi.insight;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Fixtures;
import dev.guanxi.platform.testkit.access.Holder;
import dev.guanxi.platform.testkit.access.Records;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Map;
import java.util.UUID;

/** Records for the walks through every operation. */
final class InsightFixtures {
    private static final Person ANALYST = Person.of("clerk", Roles.ANALYST);
    private static final String VALUE = """
            insert into customer_value (
                id, version, revenue, currency, other_revenue, orders, orders_counted, computed_at)
            values ($1, 0, 10.00, 'CNY', '{}', 1, 1, now())
            """;

    private final Pool database;

    private InsightFixtures(Pool database) {
        this.database = database;
    }

    static Fixtures all(Pool database) {
        var fixtures = new InsightFixtures(database);
        return Fixtures.of()
                .record("customers", fixtures::valuedCustomer)
                .record("values", fixtures::valuedCustomer)
                .record("sales-figures", InsightFixtures::salesFigure)
                .body("recordSalesFigure", InsightFixtures::newFigure)
                .query("getCustomerTable", "year=2010")
                .refused("uploadImport", 422);
    }

    /** A customer whom contact told us of, and what the orders made of them. */
    private String valuedCustomer(Holder holder) {
        var id = customer(holder);
        database.preparedQuery(VALUE).executeAndAwait(Tuple.of(id));
        return id.toString();
    }

    private static UUID customer(Holder holder) {
        var id = Ids.next();
        Records.insert(
                "customer",
                Map.of("id", id, "sequence", 1L, "name", "Walk", "owner_id", holder.owner(), "team", holder.team()));
        return id;
    }

    private static String salesFigure(Holder holder) {
        return Answers.created(As.person(ANALYST).body(newFigure(holder)).post("/sales-figures"));
    }

    private static Map<String, ?> newFigure(Holder holder) {
        var amount = Map.of("amount", "9.00", "currency", "CNY");
        return Map.of("customerId", customer(holder), "year", 2010, "amount", amount);
    }
}
