package dev.guanxi.sales.opportunity;

import java.util.List;

/** Who else wants a deal, as it is stored: the database's driver takes objects, not lists. */
record Competitors(List<String> names) {
    Competitors {
        names = List.copyOf(names);
    }
}
