package dev.guanxi.insight.classification;

/** The rule as the audit trail keeps it. */
public record ClassificationState(Basis basis, Thresholds thresholds) {}
