package dev.guanxi.sales.lead;

/** What kind of customer a lead becomes. */
public enum CustomerKind {
    ORGANISATION,
    PERSON
}
