package dev.guanxi.sales.forecast;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/**
 * Somebody in a tree of the sales force, with what their own deals add up to.
 *
 * @param path the sellers from the top down to this one, both included; who moved within the tree is at two places
 * @param present whether they are at this place on the day that the tree is of, and not only on others of the period
 */
record PersonFigures(List<UUID> path, String name, boolean present, DealFigures deals) {
    static PersonFigures of(Row row) {
        return new PersonFigures(
                List.of(row.getArrayOfUUIDs("path")),
                row.getString("name"),
                row.getBoolean("present"),
                DealFigures.of(row));
    }

    UUID sellerId() {
        return path.getLast();
    }

    /** The place of whom they report to; empty at the top. */
    List<UUID> above() {
        return path.subList(0, path.size() - 1);
    }
}
