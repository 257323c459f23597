package dev.guanxi.sales.currency;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.SalesConfig;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells, in SQL, what deals are worth in one currency: each converted and rounded by itself, by both currencies' rates of
 * the deal's own day, so that whatever is summed up of them agrees to the smallest unit. A deal in that currency stays
 * what it is. One that carries no rate goes by the rate of its day as it is known now.
 */
@ApplicationScoped
public class InCurrency {
    /** The day whose rates hold for a deal: of its closing, or until then of its opening, in UTC. */
    private static final String DAY = "(coalesce(o.closed_at, o.opened_at) at time zone 'UTC')::date";

    private static final String RATE = """
             left join lateral (select r.units, r.worth from exchange_rate r
                where %1$s and r.house = %2$s and r.currency = %3$s and r.day between %4$s - %5$s::int and %4$s
                order by r.day desc limit 1) %6$s on true
            """;

    /** Most deals are in the currency asked for, and cost no more than without. */
    private static final String TABLE = """
            (select o.*, %1$s as rate_of, o.amount as converted from %2$s o where o.currency = %3$s
            union all select o.*, %1$s, %4$s from %2$s o%5$s where o.currency <> %3$s)
            """;

    private final SalesConfig config;

    InCurrency(SalesConfig config) {
        this.config = config;
    }

    /**
     * The deals of a table with the further columns {@code converted}, null where a rate is not known, and {@code rate_of},
     * the day whose rates hold.
     *
     * @param deals a table, or a query in brackets, with all columns of opportunities
     */
    public String table(Sql sql, String deals, String currency) {
        var target = sql.bind(currency);
        var house = sql.bind(config.currency());
        var days = sql.bind(config.rateDays());
        var own = RATE.formatted(
                "o.currency <> %s and not %s".formatted(house, carried(house)), house, "o.currency", DAY, days, "own");
        var wanted = RATE.formatted("%s <> %s".formatted(target, house), house, target, DAY, days, "wanted");
        var converted = exchanged(target, house, Money.decimalsOf(currency));
        return TABLE.formatted(DAY, deals, target, converted, own + wanted);
    }

    private static String carried(String house) {
        return "coalesce(o.rate_house = %s and o.rate_currency = o.currency, false)".formatted(house);
    }

    private static String exchanged(String target, String house, int decimals) {
        var own = "case when o.currency = %1$s then 1 when %2$s then o.rate_%3$s else own.%3$s end";
        var wanted = "case when %1$s = %2$s then 1 else wanted.%3$s end";
        return "exchanged(o.amount, %s, %s, %s, %s, %d)"
                .formatted(
                        own.formatted(house, carried(house), "units"),
                        own.formatted(house, carried(house), "worth"),
                        wanted.formatted(target, house, "units"),
                        wanted.formatted(target, house, "worth"),
                        decimals);
    }
}
