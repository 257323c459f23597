package dev.guanxi.sales.wording;

/** Whether a present edition is being written, or is what everybody uses. */
public enum PublicationStatus {
    DRAFT,
    PUBLISHED
}
