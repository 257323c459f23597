package dev.guanxi.sales.referral;

/** What somebody gets for an introduction. */
public enum RewardKind {
    MONEY,
    VOUCHER,
    DISCOUNT,
    GIFT,
    POINTS,
    OTHER
}
