package dev.guanxi.sales.territory;

/** What somebody does in a territory. */
public enum PostRole {
    /** Has the records that fall into it. */
    OWNER,
    /** Leads it, and has none by it. */
    LEAD,
    /** Helps, and has none by it. */
    SUPPORT
}
