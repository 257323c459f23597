package dev.guanxi.sales;

import dev.guanxi.platform.testkit.access.Fixtures;
import dev.guanxi.platform.testkit.access.Holder;
import dev.guanxi.platform.testkit.access.Tables;
import java.util.Map;
import java.util.UUID;

/** Forecasts and what is said of them for the walks through every operation. */
final class ForecastRecords {
    private static final String SELLER =
            "insert into seller (id, version, name, team, created_at) values ('%s', 0, 'Walker', '%s', now())";

    private static final String JUDGEMENT = """
            insert into forecast_judgement (id, version, seller_id, team_wide, period, figure, amount, currency, reason, judge_id,
                said_at, owner_id, team, created_at)
            values ('%1$s', 0, '%2$s', false, '2031', 'EXPECTED', 1, 'CNY', 'Walk', '%2$s', now(), 'clerk', '/sales/east', now())
            """;

    private ForecastRecords() {}

    static Fixtures into(Fixtures fixtures) {
        return fixtures.record("forecasts", ForecastRecords::seller)
                .owned("forecast-judgements", "forecast_judgement", ForecastRecords::judgement)
                .body(
                        "judgeForecast",
                        holder -> Map.of(
                                "sellerId",
                                SalesFixtures.sellerOf(holder),
                                "period",
                                "2031-Q1",
                                "figure",
                                "COMMIT",
                                "profile",
                                Map.of("amount", Api.cny("1.00"), "reason", "Walk")))
                .body("changeForecastJudgement", _ -> Map.of("reason", "Walk on"))
                .body("takeForecastSnapshot", _ -> Map.of("period", "2031-H1"));
    }

    /** A caller, or somebody of the holder's team who has no log-in. */
    private static String seller(Holder holder) {
        return holder.owner().startsWith("walker-") ? SalesFixtures.sellerOf(holder) : newSeller(holder.team());
    }

    private static String newSeller(String team) {
        var id = UUID.randomUUID().toString();
        Tables.execute(SELLER.formatted(id, team));
        return id;
    }

    private static String judgement() {
        var id = UUID.randomUUID().toString();
        Tables.execute(JUDGEMENT.formatted(id, newSeller("/sales/east")));
        return id;
    }
}
