package dev.guanxi.marketing.campaign;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a campaign. */
public sealed interface CampaignEvent extends DomainEvent {
    record Planned(UUID campaignId) implements CampaignEvent {}

    record Changed(UUID campaignId) implements CampaignEvent {}

    record Started(UUID campaignId) implements CampaignEvent {}

    record Ended(UUID campaignId) implements CampaignEvent {}
}
