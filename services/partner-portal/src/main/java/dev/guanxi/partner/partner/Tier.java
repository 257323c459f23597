package dev.guanxi.partner.partner;

/** How close a partner is to us. */
public enum Tier {
    GOLD,
    SILVER,
    REGISTERED
}
