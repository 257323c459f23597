package dev.guanxi.sales.telesales;

import java.util.List;

/** How a list was shared last, as it is stored: the database's driver takes objects, not lists. */
public record Shares(List<Share> items) {
    static final Shares NONE = new Shares(List.of());

    public Shares {
        items = List.copyOf(items);
    }
}
