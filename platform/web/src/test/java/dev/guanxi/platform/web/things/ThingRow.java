package dev.guanxi.platform.web.things;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thing as a list shows it; each costs as much as its name is long. */
public record ThingRow(UUID id, String name, @Nullable String colour, Money price, boolean painted, Instant createdAt) {
    static final String COLUMNS = "id, name, colour, created_at";

    static ThingRow of(Row row) {
        var name = row.getString("name");
        var colour = row.getString("colour");
        return new ThingRow(
                row.getUUID("id"),
                name,
                colour,
                new Money(BigDecimal.valueOf(name.length()), "CNY"),
                colour != null,
                row.getOffsetDateTime("created_at").toInstant());
    }
}
