package dev.guanxi.commerce.order;

import dev.guanxi.platform.identity.Ownership;

/** For whom an order is placed, how it came in, and who of ours is in charge of it. */
record Buyer(OrderChannel channel, Ownership ownership) {}
