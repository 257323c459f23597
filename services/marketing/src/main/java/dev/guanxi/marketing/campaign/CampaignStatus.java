package dev.guanxi.marketing.campaign;

/** How far a campaign is. Only a running one takes responses. */
public enum CampaignStatus {
    DRAFT,
    RUNNING,
    ENDED,
    /** Lies in the recycle bin, and comes back as what it was or goes for good. */
    REMOVED
}
