package dev.guanxi.sales.opportunity;

/** How far a deal has come. Open stages follow each other; a deal can be lost at any of them, won only at the last. */
public enum Stage {
    PROSPECTING,
    ENGAGING,
    PROPOSING,
    WON,
    LOST;

    boolean leadsTo(Stage next) {
        return switch (this) {
            case PROSPECTING -> next == ENGAGING || next == LOST;
            case ENGAGING -> next == PROPOSING || next == LOST;
            case PROPOSING -> next == WON || next == LOST;
            case WON, LOST -> false;
        };
    }

    public boolean isOpen() {
        return switch (this) {
            case PROSPECTING, ENGAGING, PROPOSING -> true;
            case WON, LOST -> false;
        };
    }
}
