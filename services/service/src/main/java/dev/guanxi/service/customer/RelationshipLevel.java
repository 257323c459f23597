package dev.guanxi.service.customer;

/** How close the relationship with a customer is meant to be, as contact finds it, the loosest first. */
public enum RelationshipLevel {
    BASIC,
    REACTIVE,
    ACCOUNTABLE,
    PROACTIVE,
    PARTNERSHIP
}
