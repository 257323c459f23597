package dev.guanxi.commerce.product;

/** Whether a product is sold. */
public enum ProductStatus {
    ACTIVE,
    /** Not sold any more; past orders still name it. */
    RETIRED,
    /** Lies in the recycle bin, and comes back as what it was or goes for good. */
    REMOVED
}
