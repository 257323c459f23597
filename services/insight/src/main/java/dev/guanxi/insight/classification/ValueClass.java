package dev.guanxi.insight.classification;

/** How much a customer matters to us: A most. */
public enum ValueClass {
    A,
    B,
    C
}
