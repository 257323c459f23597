package dev.guanxi.service.cases;

/** How far a case has come. */
public enum CaseStatus {
    /** Nobody has taken it on yet. */
    NEW,
    WORKING,
    /** For the customer; the clock stands still. */
    WAITING,
    RESOLVED,
    CLOSED,
    /** Lies in the recycle bin, and comes back as what it was or goes for good. */
    REMOVED;

    /** Whether something is left to do. */
    boolean isOpen() {
        return switch (this) {
            case NEW, WORKING, WAITING -> true;
            case RESOLVED, CLOSED, REMOVED -> false;
        };
    }
}
