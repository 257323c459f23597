package dev.guanxi.sales.stakeholder;

import java.util.List;

/** The parts of somebody as they are stored: the database's driver takes objects, not lists. */
record DealRoles(List<DealRole> items) {
    DealRoles {
        items = List.copyOf(items);
    }
}
