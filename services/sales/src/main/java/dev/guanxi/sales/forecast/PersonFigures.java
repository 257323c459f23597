package dev.guanxi.sales.forecast;

import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** One for each place: the database tells apart what belongs to different teams and stretches of time. */
    static List<PersonFigures> merged(Iterable<PersonFigures> rows) {
        var places = new LinkedHashMap<List<UUID>, PersonFigures>();
        rows.forEach(row -> places.merge(row.path(), row, PersonFigures::and));
        return new ArrayList<>(places.values());
    }

    private PersonFigures and(PersonFigures other) {
        return new PersonFigures(path, name, present || other.present, deals.plus(other.deals));
    }

    UUID sellerId() {
        return path.getLast();
    }

    /** The place of whom they report to; empty at the top. */
    List<UUID> above() {
        return path.subList(0, path.size() - 1);
    }
}
