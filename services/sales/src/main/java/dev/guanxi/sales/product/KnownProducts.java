package dev.guanxi.sales.product;

import dev.guanxi.platform.domain.Money;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks products up in our copy of the catalogue. */
@ApplicationScoped
public class KnownProducts {
    private static final String FIND =
            "select id, sku, name, list_amount, list_currency from product where id = any($1)";

    private static final String NAMED = "select id, sku, name, list_amount, list_currency from product"
            + " where lower(name) = any($1) or lower(sku) = any($1) order by id";

    private final Pool database;

    KnownProducts(Pool database) {
        this.database = database;
    }

    /** Those of the products that are known here. */
    public Uni<Map<UUID, KnownProduct>> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return database.preparedQuery(FIND)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    var found = new HashMap<UUID, KnownProduct>();
                    rows.forEach(row -> found.put(row.getUUID("id"), of(row)));
                    return found;
                });
    }

    /** Products by their names and article numbers; both are given and found in lower case. */
    public Uni<Map<String, KnownProduct>> named(Collection<String> names) {
        return database.preparedQuery(NAMED)
                .execute(Tuple.of(names.toArray(String[]::new)))
                .map(rows -> {
                    var found = new HashMap<String, KnownProduct>();
                    for (var row : rows) {
                        var product = of(row);
                        found.putIfAbsent(product.name().toLowerCase(Locale.ROOT), product);
                        found.put(product.sku().toLowerCase(Locale.ROOT), product);
                    }
                    return found;
                });
    }

    private static KnownProduct of(Row row) {
        return new KnownProduct(row.getUUID("id"), row.getString("sku"), row.getString("name"), listPrice(row));
    }

    private static @Nullable Money listPrice(Row row) {
        var amount = row.getBigDecimal("list_amount");
        return amount == null ? null : new Money(amount, row.getString("list_currency"));
    }
}
