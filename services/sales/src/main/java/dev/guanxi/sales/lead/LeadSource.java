package dev.guanxi.sales.lead;

/** How somebody came to our notice. */
public enum LeadSource {
    WEB_FORM,
    CALL,
    CAMPAIGN,
    REFERRAL,
    IMPORT
}
