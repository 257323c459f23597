package dev.guanxi.sales.territory;

import java.util.UUID;

/**
 * Somebody who sells, as far as territories ask.
 *
 * @param ownerId what records carry as their owner
 * @param team to which records go that they get
 */
public record Clerk(UUID id, String name, String ownerId, String team) {}
