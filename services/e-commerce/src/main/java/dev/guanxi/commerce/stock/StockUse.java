package dev.guanxi.commerce.stock;

import java.util.UUID;

/**
 * How a product draws from a stock item.
 *
 * @param units of the item that one piece of the product takes
 */
public record StockUse(UUID productId, int units) {}
