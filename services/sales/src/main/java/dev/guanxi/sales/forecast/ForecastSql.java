package dev.guanxi.sales.forecast;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.currency.InCurrency;
import dev.guanxi.sales.opportunity.DealCategory;
import jakarta.enterprise.context.ApplicationScoped;

/** What deals are to a forecast, in SQL: their category, what they are worth, and how likely they are. */
@ApplicationScoped
class ForecastSql {
    static final String NOT_REMOVED = "not o.removed";
    static final String OPEN = "o.closed_at is null and " + NOT_REMOVED;
    static final String WON = "o.stage = 'WON' and " + NOT_REMOVED;
    static final String CLOSING_DAY = "(o.closed_at at time zone 'UTC')::date";

    /** Whether deals of a category are weighted. */
    static final String WEIGHTED = "v.category in ('PIPELINE', 'BEST_CASE', 'COMMIT')";

    private static final String OPENING_DAY = "(o.opened_at at time zone 'UTC')::date";
    private static final String OPEN_VALUES = """
            select %s, coalesce(o.forecast_as, f.category, 'PIPELINE') as category, %s as converted,
                coalesce(o.probability, f.probability, 0) as probability
            from opportunity o left join forecast_stage f on f.pipeline = o.pipeline and f.stage = o.stage
            where %s
            """;
    private static final String WON_VALUES = """
            select %s, 'CLOSED' as category, %s as converted, 0 as probability from opportunity o where %s
            """;

    private final InCurrency conversion;

    ForecastSql(InCurrency conversion) {
        this.conversion = conversion;
    }

    /**
     * Which opportunities {@code o} are looked at.
     *
     * @param columns what is selected of each, beside its value
     * @param where a condition
     */
    record Deals(String columns, String where) {}

    /** A query of open deals: {@code category}, {@code converted}, null without a rate, and {@code probability} in percent. */
    String open(Sql sql, String currency, Deals deals) {
        return OPEN_VALUES.formatted(deals.columns(), conversion.amount(sql, currency, OPENING_DAY), deals.where());
    }

    /** The same of won ones, which are of no other category whatever their stages said. */
    String won(Sql sql, String currency, Deals deals) {
        return WON_VALUES.formatted(deals.columns(), conversion.amount(sql, currency, CLOSING_DAY), deals.where());
    }

    /** Whether a deal goes by a rate as it is known now, because it carries none. */
    String isUncertain(Sql sql) {
        return conversion.isUncertain(sql);
    }

    /** The columns of {@link DealFigures} that sums of such deals {@code v} have; each is weighted and rounded by itself. */
    static String sums(String currency) {
        return sums(
                "count(v.converted)",
                "sum(v.converted)",
                "sum(" + likely(currency) + ")",
                "count(*) - count(v.converted)");
    }

    /** What is likely to come of a deal {@code v}. */
    static String likely(String currency) {
        return "round(v.converted * v.probability * 0.01, %d)".formatted(Money.decimalsOf(currency));
    }

    /** The columns of {@link DealFigures} but the undated ones, given how deals and amounts {@code v} are added up. */
    static String sums(String deals, String amount, String weighted, String unrated) {
        var columns = new StringBuilder();
        for (var category : DealCategory.values()) {
            var its = " filter (where v.category = '%s')".formatted(category);
            columns.append("coalesce(%s%s, 0)::bigint as %s_deals, ".formatted(deals, its, category))
                    .append("coalesce(%s%s, 0) as %s, ".formatted(amount, its, category));
        }
        return columns.append("coalesce(%s filter (where %s), 0) as weighted, ".formatted(weighted, WEIGHTED))
                .append("%s as unrated".formatted(unrated))
                .toString();
    }
}
