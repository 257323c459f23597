package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.identity.Ownership;
import java.util.UUID;

/**
 * All it takes to open an opportunity.
 *
 * @param id chosen beforehand where others already speak of it: a lead's, a partner's deal
 */
public record Opening(UUID id, Terms terms, Origin origin, Ownership ownership) {}
