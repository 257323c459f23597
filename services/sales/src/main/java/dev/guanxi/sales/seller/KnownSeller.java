package dev.guanxi.sales.seller;

import dev.guanxi.platform.identity.Ownership;
import java.util.UUID;

/** A seller by name, and where their records go. */
public record KnownSeller(UUID id, String name, Ownership ownership) {}
