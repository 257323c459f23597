package dev.guanxi.contact.programme;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** An order that reached its customer. */
public record Delivery(UUID orderId, UUID customerId, Set<UUID> products, Instant deliveredAt) {}
