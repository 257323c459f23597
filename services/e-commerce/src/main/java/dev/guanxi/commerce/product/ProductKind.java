package dev.guanxi.commerce.product;

/** What a product is. */
public enum ProductKind {
    GOODS,
    SERVICE,
    DIGITAL
}
