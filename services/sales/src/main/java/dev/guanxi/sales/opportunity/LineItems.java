package dev.guanxi.sales.opportunity;

import java.util.List;

/** The lines of an opportunity as they are stored: the database's driver takes objects, not lists. */
record LineItems(List<LineItem> items) {
    LineItems {
        items = List.copyOf(items);
    }
}
