package dev.guanxi.sales.forecast;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Where judgements are kept. People see what they said, managers what people of their teams said. */
@Singleton
class Judgements extends AggregateRepository<Judgement> {
    private static final AccessPolicy POLICY = AccessPolicy.none()
            .with(Reach.OWN, Roles.SALES_REP)
            .with(Reach.TEAM, Roles.SALES_MANAGER)
            .with(Reach.ALL, Roles.ANALYST, Roles.ADMIN);

    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(hashtext('forecast-judgement ' || $1))) held";

    private static final String SAME = """
            select id from forecast_judgement
            where judge_id = $1 and seller_id = $2 and team_wide = $3 and period = $4 and figure = $5
            """;

    Judgements(Ledger ledger) {
        super(Judgement.class, "forecast-judgement", POLICY, ledger);
    }

    /** What a judge said of the same already, at most one; until this transaction ends they say nothing else. */
    Uni<List<UUID>> same(UUID judge, JudgementSubject subject) {
        return InTransaction.select(row -> row[0], ONE_AT_A_TIME, judge.toString())
                .chain(() -> InTransaction.select(
                        row -> (UUID) row[0],
                        SAME,
                        judge,
                        subject.sellerId(),
                        subject.teamWide(),
                        subject.period(),
                        subject.figure().name()));
    }
}
