package dev.guanxi.contact.product;

import dev.guanxi.platform.domain.DomainException.Invalid;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Looks products up in our copy of the catalogue. */
@ApplicationScoped
public class KnownProducts {
    private static final String LINES = "select distinct series from product where id = any($1) and series is not null";
    private static final String NAME = "select name from product where id = $1";

    private final Pool database;

    KnownProducts(Pool database) {
        this.database = database;
    }

    /** The lines that the products belong to; one that is not known, or belongs to none, adds nothing. */
    public Uni<Set<String>> linesOf(Collection<UUID> products) {
        return database.preparedQuery(LINES)
                .execute(Tuple.of(products.toArray(UUID[]::new)))
                .map(rows -> {
                    var lines = new TreeSet<String>();
                    rows.forEach(row -> lines.add(row.getString(0)));
                    return lines;
                });
    }

    /** Refuses a product that is not known here. */
    public Uni<String> requireName(UUID product) {
        return database.preparedQuery(NAME).execute(Tuple.of(product)).map(rows -> {
            var found = rows.iterator();
            if (!found.hasNext()) {
                throw new Invalid("productId", "product-unknown", product);
            }
            return String.valueOf(found.next().getString(0));
        });
    }
}
