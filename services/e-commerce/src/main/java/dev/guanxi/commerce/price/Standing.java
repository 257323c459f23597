package dev.guanxi.commerce.price;

/**
 * What decides which price lists hold for somebody.
 *
 * @param customerClass A, B or C; empty when none was found yet
 * @param partnerTier empty when no partner buys
 */
record Standing(String customerClass, String partnerTier) {}
