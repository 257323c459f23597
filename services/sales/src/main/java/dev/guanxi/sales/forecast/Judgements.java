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

    /** Whoever says something of the same twice at one moment waits here for the first. */
    private static final String SAME = """
            select j.id from pg_advisory_xact_lock(hashtext('forecast-judgement ' || $1::uuid::text)) l
                join forecast_judgement j on j.judge_id = $1::uuid and j.seller_id = $2::uuid and j.team_wide = $3::boolean
                    and j.period = $4::text and j.figure = $5::text
            """;

    Judgements(Ledger ledger) {
        super(Judgement.class, "forecast-judgement", POLICY, ledger);
    }

    /** What a judge said of the same already: at most one. */
    Uni<List<UUID>> same(UUID judge, JudgementSubject subject) {
        return InTransaction.select(
                row -> (UUID) row[0],
                SAME,
                judge,
                subject.sellerId(),
                subject.teamWide(),
                subject.period(),
                subject.figure().name());
    }
}
