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

    private static final String KNOWN = """
            (select r.%1$s from exchange_rate r
                where r.house = %2$s and r.currency = %3$s and r.day between %4$s - %5$s::int and %4$s
                order by r.day desc limit 1)
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

    /**
     * What the opportunity {@code o} is worth, as an expression; null where a rate is not known. For where a query is to stay
     * with one person's deals: it looks for a rate only where there is something to convert.
     *
     * @param day an expression for the day whose rates hold
     */
    public String amount(Sql sql, String currency, String day) {
        var target = sql.bind(currency) + "::text";
        var house = sql.bind(config.currency()) + "::text";
        var days = sql.bind(config.rateDays());
        return "case when o.currency = %1$s then o.amount else exchanged(o.amount, %2$s, %3$s, %4$s, %5$s, %6$d) end"
                .formatted(
                        target,
                        ownPart("units", house, day, days),
                        ownPart("worth", house, day, days),
                        wantedPart("units", target, house, day, days),
                        wantedPart("worth", target, house, day, days),
                        Money.decimalsOf(currency));
    }

    /** Whether the opportunity {@code o} goes by a rate as it is known now, because it carries none; as a condition. */
    public String isUncertain(Sql sql) {
        var house = sql.bind(config.currency()) + "::text";
        return "(o.currency <> %s and not %s)".formatted(house, carried(house));
    }

    private static String ownPart(String part, String house, String day, String days) {
        return "case when o.currency = %1$s then 1 when %2$s then o.rate_%3$s else %4$s end"
                .formatted(house, carried(house), part, known(part, "o.currency", house, day, days));
    }

    private static String wantedPart(String part, String target, String house, String day, String days) {
        return "case when %1$s = %2$s then 1 else %3$s end"
                .formatted(target, house, known(part, target, house, day, days));
    }

    private static String known(String part, String currency, String house, String day, String days) {
        return KNOWN.formatted(part, house, currency, day, days);
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
