package dev.guanxi.partner.partner;

/** What others know of how we stand with a partner. */
public enum PartnerStanding {
    ACTIVE,
    SUSPENDED,
    /** Lies in the recycle bin, and comes back as what it was or goes for good. */
    REMOVED;

    static PartnerStanding of(PartnerStatus status) {
        return switch (status) {
            case ACTIVE -> ACTIVE;
            case SUSPENDED -> SUSPENDED;
        };
    }
}
