package dev.guanxi.sales.template;

/** What a document is for. */
public enum DocumentKind {
    PROPOSAL,
    CONTRACT,
    ORDER_CONFIRMATION,
    CONFIDENTIALITY,
    OTHER
}
