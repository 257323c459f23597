package dev.guanxi.commerce.price;

import java.util.UUID;

/** A rule of a price list that holds for somebody now. */
record Offer(UUID listId, String listName, String currency, PriceRule rule) {}
