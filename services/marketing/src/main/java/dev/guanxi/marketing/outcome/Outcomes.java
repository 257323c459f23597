package dev.guanxi.marketing.outcome;

import dev.guanxi.marketing.campaign.Campaign;
import dev.guanxi.marketing.campaign.CampaignService;
import dev.guanxi.platform.domain.Money;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Counts what came of a campaign, as far as sales have told; whoever sees the campaign sees its figures. */
@ApplicationScoped
public class Outcomes {
    private static final String COUNTS = """
            select (select count(*) from response where campaign_id = $1 and not removed),
                (select count(*) from lead where campaign_id = $1 and status = 'CONVERTED'),
                (select count(*) from opportunity where campaign_id = $1 and stage = 'WON'),
                (select coalesce(sum(sent), 0)::bigint from mailing_job where campaign_id = $1)
            """;
    private static final String REVENUES = """
            select amount ->> 'currency', sum((amount ->> 'amount')::numeric) from opportunity
            where campaign_id = $1 and stage = 'WON' and amount is not null group by 1 order by 1
            """;

    private final CampaignService campaigns;
    private final Pool database;

    Outcomes(CampaignService campaigns, Pool database) {
        this.campaigns = campaigns;
        this.database = database;
    }

    public Uni<CampaignFigures> of(UUID campaignId) {
        return campaigns
                .get(campaignId)
                .chain(campaign -> counts(campaign)
                        .chain(counts -> revenues(campaignId)
                                .map(revenues -> CampaignFigures.of(campaign.spent(), counts, revenues))));
    }

    private Uni<CampaignFigures.Counts> counts(Campaign campaign) {
        var sent = campaign.state().sent();
        return database.preparedQuery(COUNTS)
                .execute(Tuple.of(campaign.id()))
                .map(rows -> rows.iterator().next())
                .map(row -> new CampaignFigures.Counts(
                        sent + row.getLong(3), row.getLong(0), row.getLong(1), row.getLong(2)));
    }

    private Uni<List<Money>> revenues(UUID campaignId) {
        return database.preparedQuery(REVENUES)
                .execute(Tuple.of(campaignId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Outcomes::sum)
                        .toList());
    }

    private static Money sum(Row row) {
        return new Money(row.getBigDecimal(1), row.getString(0));
    }
}
