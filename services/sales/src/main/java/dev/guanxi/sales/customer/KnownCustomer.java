package dev.guanxi.sales.customer;

import java.util.UUID;

/**
 * A customer as sales knows it, after merges: the one who goes on.
 *
 * @param removed whether it lies in the recycle bin, where nobody does business with it
 */
public record KnownCustomer(UUID id, String name, boolean removed) {}
