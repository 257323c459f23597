package dev.guanxi.service.installedbase;

/** Where an installed product stands in its life. */
public enum LifeStage {
    /** Delivered, not yet in use. */
    INSTALLED,
    ACTIVE,
    IN_REPAIR,
    /** Another one does its work. */
    REPLACED,
    RETIRED;

    /** Whether the one may follow upon the other. */
    boolean leadsTo(LifeStage next) {
        return switch (this) {
            case INSTALLED -> next == ACTIVE;
            case ACTIVE -> next == IN_REPAIR || next == RETIRED;
            case IN_REPAIR -> next == ACTIVE || next == REPLACED || next == RETIRED;
            case REPLACED -> next == RETIRED;
            case RETIRED -> false;
        };
    }

    /** What others see of a product that stands here. */
    Standing standing() {
        return switch (this) {
            case INSTALLED -> Standing.INSTALLED;
            case ACTIVE -> Standing.ACTIVE;
            case IN_REPAIR -> Standing.IN_REPAIR;
            case REPLACED -> Standing.REPLACED;
            case RETIRED -> Standing.RETIRED;
        };
    }
}
