package dev.guanxi.sales.forecast;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;

/** Takes down what is said of forecasts and when, so that later it can be held against what came. */
@ApplicationScoped
class Sayings {
    private static final String TAKE_DOWN = """
            insert into forecast_saying (judgement_id, seller_id, team_wide, period, figure, amount, currency, judge_id, said_at,
                gone, owner_id, team)
            select id, seller_id, team_wide, period, figure, amount, currency, judge_id, $2::timestamptz, $3::boolean, owner_id,
                team
            from forecast_judgement where id = $1::uuid
            """;

    /** What was said or changed and is saved by now. */
    Uni<Void> takeDown(Judgement judgement) {
        return takeDown(judgement, false);
    }

    /** That it holds no longer, before it is removed. */
    Uni<Void> takeDownTheEnd(Judgement judgement) {
        return takeDown(judgement, true);
    }

    private static Uni<Void> takeDown(Judgement judgement, boolean gone) {
        var at = judgement.state().saidAt().atOffset(ZoneOffset.UTC);
        return InTransaction.update(TAKE_DOWN, judgement.id(), at, gone).replaceWithVoid();
    }
}
