package dev.guanxi.sales.territory;

import java.util.List;

/** What falls into a territory: whatever one of these takes in. Stored as it is. */
public record Rules(List<Rule> items) {
    public Rules {
        items = List.copyOf(items);
    }

    Rules checked() {
        items.forEach(Rule::checked);
        return this;
    }
}
