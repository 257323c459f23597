package dev.guanxi.sales.routing;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can get leads.
 *
 * @param team where leads go that they get
 * @param capacity how many open leads they can have
 * @param open how many they have
 */
public record Seat(String owner, @Nullable String team, int capacity, int open) {
    int room() {
        return Math.max(0, capacity - open);
    }

    Seat withOneMore() {
        return new Seat(owner, team, capacity, open + 1);
    }
}
