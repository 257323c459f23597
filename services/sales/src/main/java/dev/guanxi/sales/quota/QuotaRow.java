package dev.guanxi.sales.quota;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A quota as a list shows it. */
@Schema(name = "QuotaRow")
public record QuotaRow(
        UUID id,
        @Nullable String reference,
        @Nullable UUID sellerId,
        @Nullable @Schema(examples = "李雷") String sellerName,
        boolean teamWide,
        @Nullable @Schema(examples = "East") String territory,
        @Nullable UUID productId,
        @Nullable String productName,
        Metric metric,
        @Schema(examples = "300000.00") String amount,
        @Nullable @Schema(examples = "CNY") String currency,
        @Schema(examples = "2026-Q4") String period,
        @Nullable UUID parentId,
        long version,
        Instant createdAt) {
    static final String TABLE = """
            (select q.*, s.name as seller_name, p.name as product_name from quota q
             left join seller s on s.id = q.seller_id left join product p on p.id = q.product_id) quota
            """;

    /** The same as it was at a moment. */
    static final String TABLE_AS_OF = """
            (select q.*, q.quota_id as id, s.name as seller_name, p.name as product_name
             from (select distinct on (quota_id) * from quota_version where changed_at <= '%s'::timestamptz
                   order by quota_id, changed_at desc, version desc, gone desc) q
             left join seller s on s.id = q.seller_id left join product p on p.id = q.product_id
             where not q.gone) quota
            """;

    static final String COLUMNS =
            "id, reference, seller_id, seller_name, team_wide, territory, product_id, product_name,"
                    + " metric, amount, currency, period, parent_id, version, created_at";

    static QuotaRow of(Row row) {
        var metric = Metric.valueOf(row.getString("metric"));
        var currency = row.getString("currency");
        return new QuotaRow(
                row.getUUID("id"),
                row.getString("reference"),
                row.getUUID("seller_id"),
                row.getString("seller_name"),
                row.getBoolean("team_wide"),
                row.getString("territory"),
                row.getUUID("product_id"),
                row.getString("product_name"),
                metric,
                QuotaAmounts.plain(row.getBigDecimal("amount"), currency),
                currency,
                row.getString("period"),
                row.getUUID("parent_id"),
                row.getLong("version"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
