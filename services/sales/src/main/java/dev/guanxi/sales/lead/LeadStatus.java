package dev.guanxi.sales.lead;

/** What became of a lead so far. */
public enum LeadStatus {
    NEW,
    /** Somebody is in charge. */
    ASSIGNED,
    /** A customer, a contact and an opportunity go on in its place. */
    CONVERTED,
    /** Nothing will come of it. */
    DISQUALIFIED,
    /** Lies in the recycle bin, and comes back as what it was or goes for good. */
    REMOVED;

    boolean isOpen() {
        return switch (this) {
            case NEW, ASSIGNED -> true;
            case CONVERTED, DISQUALIFIED, REMOVED -> false;
        };
    }
}
