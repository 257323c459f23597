package dev.guanxi.sales.quote;

import dev.guanxi.sales.link.LinkToken;

/**
 * A quote that was just sent, and the link for the customer, which is told this once.
 *
 * @param link its end
 */
public record SentQuote(Quote quote, LinkToken link) {}
