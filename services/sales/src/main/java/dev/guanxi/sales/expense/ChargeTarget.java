package dev.guanxi.sales.expense;

/** What an expense can be charged to. */
public enum ChargeTarget {
    CUSTOMER,
    /** The customer of the deal bears it, too. */
    DEAL,
    CAMPAIGN
}
