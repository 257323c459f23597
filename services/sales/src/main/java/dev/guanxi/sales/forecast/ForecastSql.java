package dev.guanxi.sales.forecast;

import dev.guanxi.sales.opportunity.DealCategory;

/** What the queries of live forecasts and those of snapshots have in common. */
final class ForecastSql {
    /** What is needed to convert, weigh and categorise an open opportunity {@code o}. */
    static final String OPEN = """
            o.forecast_as, o.pipeline, o.stage, o.probability, o.amount, o.currency, o.opened_at,
                null::timestamptz as closed_at, o.rate_house, o.rate_currency, o.rate_units, o.rate_worth
            """;

    /** The same of a won one, which is of no other category whatever its stage said. */
    static final String WON = """
            'CLOSED' as forecast_as, null::text as pipeline, null::text as stage, null::integer as probability,
                o.amount, o.currency, o.opened_at, o.closed_at, o.rate_house, o.rate_currency, o.rate_units, o.rate_worth
            """;

    /**
     * Deals that were converted, with their category and what is likely to come of each; to be given the decimals of the
     * currency, and the deals.
     */
    static final String VALUED = """
            (select deal.*, coalesce(deal.forecast_as, f.category, 'PIPELINE') as category,
                round(deal.converted * coalesce(deal.probability, f.probability, 0) * 0.01, %d) as likely
            from %s deal left join forecast_stage f on f.pipeline = deal.pipeline and f.stage = deal.stage)
            """;

    /** The categories whose deals are weighted. */
    static final String WEIGHTED = "category in ('PIPELINE', 'BEST_CASE', 'COMMIT')";

    private ForecastSql() {}

    /** The columns of {@link DealFigures}, given how deals and amounts of one category and of all open ones are added up. */
    static String sums(String deals, String amount, String weighted, String unrated) {
        var columns = new StringBuilder();
        for (var category : DealCategory.values()) {
            var its = " filter (where category = '%s')".formatted(category);
            columns.append("coalesce(%s%s, 0)::bigint as %s_deals, ".formatted(deals, its, category))
                    .append("%s%s as %s, ".formatted(amount, its, category));
        }
        return columns.append("%s filter (where %s) as weighted, ".formatted(weighted, WEIGHTED))
                .append("%s as unrated".formatted(unrated))
                .toString();
    }
}
