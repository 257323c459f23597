package dev.guanxi.sales.customer;

import java.util.UUID;

/** A customer as sales knows it, after merges: the one who goes on. */
public record KnownCustomer(UUID id, String name) {}
