package dev.guanxi.partner.deal;

/** How far a deal has come. */
public enum DealStatus {
    REGISTERED,
    APPROVED,
    REFUSED,
    /** Nobody closed it while it was protected; others may register the customer. */
    EXPIRED,
    /** The partner does not pursue it any more; others may register the customer. */
    WITHDRAWN,
    WON,
    LOST;

    /** True while nobody else may register the customer. */
    public boolean isActive() {
        return this == REGISTERED || this == APPROVED;
    }

    /** What others see of a deal that came so far. */
    DealStanding standing() {
        return switch (this) {
            case REGISTERED -> DealStanding.REGISTERED;
            case APPROVED -> DealStanding.APPROVED;
            case REFUSED -> DealStanding.REFUSED;
            case EXPIRED -> DealStanding.EXPIRED;
            case WITHDRAWN -> DealStanding.WITHDRAWN;
            case WON -> DealStanding.WON;
            case LOST -> DealStanding.LOST;
        };
    }
}
