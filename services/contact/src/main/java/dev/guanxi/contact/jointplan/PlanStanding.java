package dev.guanxi.contact.jointplan;

/** How far a joint plan has come. */
public enum PlanStanding {
    DRAFT,
    /** Both sides stand by it. */
    AGREED,
    /** One of them does not any more. */
    ENDED
}
