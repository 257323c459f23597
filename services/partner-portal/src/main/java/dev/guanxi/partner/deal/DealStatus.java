package dev.guanxi.partner.deal;

/** How far a deal has come. */
public enum DealStatus {
    REGISTERED,
    APPROVED,
    REFUSED,
    /** Nobody closed it while it was protected; others may register the customer. */
    EXPIRED,
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
            case WON -> DealStanding.WON;
            case LOST -> DealStanding.LOST;
        };
    }
}
