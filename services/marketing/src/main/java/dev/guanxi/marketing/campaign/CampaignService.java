package dev.guanxi.marketing.campaign;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What can be done with campaigns. One method, one transaction. */
@ApplicationScoped
public class CampaignService {
    private final Campaigns campaigns;
    private final FieldCatalogue fields;
    private final CurrentCaller caller;
    private final Clock clock;

    CampaignService(Campaigns campaigns, FieldCatalogue fields, CurrentCaller caller, Clock clock) {
        this.campaigns = campaigns;
        this.fields = fields;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<Campaign> get(UUID id) {
        return campaigns.require(id);
    }

    /** The same, and nobody removes it before the transaction at hand ends: something is begun under it. */
    @WithTransaction
    public Uni<Campaign> holdStill(UUID id) {
        return campaigns.holdStill(List.of(id)).chain(() -> campaigns.require(id));
    }

    /** Plans a campaign that belongs to the caller. */
    @WithTransaction
    public Uni<Campaign> plan(CampaignPlan plan) {
        var planner = caller.get();
        var whole = fields.of(Campaigns.KIND).forNew(plan);
        var ownership = Ownership.of(planner.id(), planner.homeTeam());
        return campaigns.add(Campaign.plan(whole, ownership, clock.instant()));
    }

    @WithTransaction
    public Uni<Campaign> change(UUID id, long expectedVersion, CampaignPlan plan) {
        return campaigns.change(id, expectedVersion, campaign -> campaign.change(whole(campaign.plan(), plan)));
    }

    private CampaignPlan whole(CampaignPlan present, CampaignPlan wanted) {
        return fields.of(Campaigns.KIND).changed(present, wanted);
    }

    @WithTransaction
    public Uni<Campaign> account(UUID id, long expectedVersion, Money spent, long sent) {
        return campaigns.change(id, expectedVersion, campaign -> campaign.account(spent, sent));
    }

    @WithTransaction
    public Uni<Campaign> start(UUID id, long expectedVersion) {
        return campaigns.change(id, expectedVersion, Campaign::start);
    }

    @WithTransaction
    public Uni<Campaign> end(UUID id, long expectedVersion) {
        return campaigns.change(id, expectedVersion, Campaign::end);
    }
}
