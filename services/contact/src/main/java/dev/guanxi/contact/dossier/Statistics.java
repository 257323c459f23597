package dev.guanxi.contact.dossier;

import dev.guanxi.platform.domain.Money;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What insight finds a customer to be worth. */
@Schema(name = "CustomerStatistics")
public record Statistics(
        @Nullable @Schema(description = "Of all paid orders in the company's currency.")
        Money revenue,

        @Schema(description = "The same in every other currency.", maxItems = 200)
        List<Money> otherRevenue,

        long orders,
        @Nullable Instant firstOrderAt,
        @Nullable Instant lastOrderAt,

        @Nullable @Schema(description = "Mean value of an order.")
        Money meanOrder,

        @Nullable @Schema(examples = "A") String valueClass,

        @Nullable @Schema(description = "When insight last looked.")
        Instant computedAt) {
    static Statistics of(Row row) {
        var orders = row.getLong("orders");
        return new Statistics(
                money(row.getJsonObject("revenue")),
                monies(row.getJsonArray("other_revenue")),
                orders == null ? 0 : orders,
                instant(row.getOffsetDateTime("first_order_at")),
                instant(row.getOffsetDateTime("last_order_at")),
                money(row.getJsonObject("monetary")),
                row.getString("value_class"),
                instant(row.getOffsetDateTime("computed_at")));
    }

    private static @Nullable Money money(@Nullable JsonObject said) {
        return said == null || said.getValue("amount") == null
                ? null
                : new Money(new BigDecimal(said.getValue("amount").toString()), said.getString("currency"));
    }

    private static List<Money> monies(@Nullable JsonArray said) {
        return said == null
                ? List.of()
                : IntStream.range(0, said.size())
                        .mapToObj(said::getJsonObject)
                        .map(one ->
                                new Money(new BigDecimal(one.getValue("amount").toString()), one.getString("currency")))
                        .toList();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
