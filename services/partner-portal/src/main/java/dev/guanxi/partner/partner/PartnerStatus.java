package dev.guanxi.partner.partner;

/** Whether a partner may register deals. */
public enum PartnerStatus {
    ACTIVE,
    SUSPENDED
}
