package dev.guanxi.sales.territory;

import java.util.List;
import java.util.UUID;

/** Customers who belong to a territory by name, whatever rules say. Stored as it is. */
public record Accounts(List<UUID> customers) {
    public Accounts {
        customers = customers.stream().distinct().sorted().toList();
    }
}
