package dev.guanxi.marketing.campaign;

/** How far a campaign is. Only a running one takes responses. */
public enum CampaignStatus {
    DRAFT,
    RUNNING,
    ENDED
}
