package dev.guanxi.insight.classification;

/** What customers are compared by. */
public enum Basis {
    REVENUE,
    ORDERS
}
