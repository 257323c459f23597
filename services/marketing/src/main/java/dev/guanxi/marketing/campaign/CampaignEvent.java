package dev.guanxi.marketing.campaign;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a campaign. */
public sealed interface CampaignEvent extends DomainEvent {
    record Planned(UUID campaignId) implements CampaignEvent {}

    record Changed(UUID campaignId) implements CampaignEvent {}

    record Started(UUID campaignId) implements CampaignEvent {}

    record Ended(UUID campaignId) implements CampaignEvent {}

    /** It lies in the recycle bin from now on. */
    record Removed(UUID campaignId) implements CampaignEvent {}

    /** It is back from the recycle bin as it was. */
    record Returned(UUID campaignId) implements CampaignEvent {}

    /** It was in the recycle bin for long enough; nothing of it is left. */
    record Erased(UUID campaignId) implements CampaignEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
