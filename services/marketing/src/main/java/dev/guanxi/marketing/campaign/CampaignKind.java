package dev.guanxi.marketing.campaign;

/** How a campaign reaches people. */
public enum CampaignKind {
    EMAIL,
    ADVERTISING,
    SEMINAR,
    EXHIBITION,
    WEBSITE,
    TELEPHONE,
    MAILING
}
