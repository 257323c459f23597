package dev.guanxi.sales.quota;

import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.currency.InCurrency;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What people and teams are to win in a period, in one currency, for whatever holds it against what they do. */
@ApplicationScoped
public class RevenueQuotas {
    private static final String QUOTAS = """
            (select q.seller_id, q.team_wide, q.amount, q.currency, %1$s::timestamptz as opened_at,
                null::timestamptz as closed_at, null::text as rate_house, null::text as rate_currency,
                null::numeric as rate_units, null::numeric as rate_worth
            from quota q where q.metric = 'REVENUE' and q.period = %2$s and q.seller_id = any(%3$s::uuid[])
                and q.territory is null and q.product_id is null and %4$s)
            """;
    private static final String SUMS = """
            select seller_id, team_wide, coalesce(sum(converted), 0) as amount, count(*) filter (where converted is null) as unrated
            from %s quota group by seller_id, team_wide
            """;

    private final Quotas quotas;
    private final InCurrency conversion;
    private final Pool database;

    RevenueQuotas(Quotas quotas, InCurrency conversion, Pool database) {
        this.quotas = quotas;
        this.conversion = conversion;
        this.database = database;
    }

    /**
     * Of somebody, or of somebody with everybody below them.
     *
     * @param amount of all such quotas together
     * @param unrated how many are not in it, because a rate of the day is missing
     */
    public record Target(UUID sellerId, boolean teamWide, BigDecimal amount, long unrated) {}

    /**
     * The quotas of revenue that the caller sees, of precisely this period, neither of a territory nor of a product.
     *
     * @param day whose rates hold
     */
    public Uni<List<Target>> of(String period, Collection<UUID> sellers, String currency, LocalDate day) {
        var sql = new Sql();
        var found = QUOTAS.formatted(
                sql.bind(day.atStartOfDay().atOffset(ZoneOffset.UTC)),
                sql.bind(period),
                sql.bind(sellers.toArray(UUID[]::new)),
                quotas.visible().sql(new Visibility.Columns("q.owner_id", "q.team", null, null), sql::bind));
        sql.add(SUMS.formatted(conversion.table(sql, found, currency)));
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(RevenueQuotas::target)
                        .toList());
    }

    private static Target target(Row row) {
        return new Target(
                row.getUUID("seller_id"),
                row.getBoolean("team_wide"),
                row.getBigDecimal("amount"),
                row.getLong("unrated"));
    }
}
