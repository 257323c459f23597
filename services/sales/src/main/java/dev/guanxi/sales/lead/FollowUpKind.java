package dev.guanxi.sales.lead;

/** How somebody got in touch with a lead. */
public enum FollowUpKind {
    CALL,
    VISIT,
    MEETING,
    MESSAGE,
    OTHER
}
