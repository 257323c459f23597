package dev.guanxi.marketing.campaign.web;

import dev.guanxi.marketing.campaign.Campaign;
import dev.guanxi.marketing.campaign.CampaignStatus;
import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as the API shows it. */
@Schema(name = "Campaign")
public record CampaignView(
        UUID id,
        CampaignRequest plan,
        CampaignStatus status,
        Money spent,
        @Schema(examples = "1000") long sent,
        @Nullable String ownerId,
        @Nullable String team,
        Instant plannedAt) {

    static CampaignView of(Campaign campaign) {
        var state = campaign.state();
        return new CampaignView(
                campaign.id(),
                CampaignRequest.of(campaign.plan()),
                state.status(),
                state.spent(),
                state.sent(),
                state.ownerId(),
                state.team(),
                state.plannedAt());
    }
}
