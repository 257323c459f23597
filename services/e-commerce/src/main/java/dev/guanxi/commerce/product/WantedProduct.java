package dev.guanxi.commerce.product;

import java.util.UUID;

/** So many pieces of a product that somebody wants to buy. */
public record WantedProduct(UUID productId, int quantity) {}
