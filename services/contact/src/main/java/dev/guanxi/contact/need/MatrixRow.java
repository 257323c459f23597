package dev.guanxi.contact.need;

import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * A need, who has it, and what products do for it.
 *
 * @param customers how many need it and do not have it
 * @param weight the sum of its importance to them
 * @param products those on sale, the best first
 */
public record MatrixRow(UUID needId, String english, String chinese, long customers, long weight, List<Met> products) {
    /**
     * What a product does for a need.
     *
     * @param percent 0 (nothing) to 100 (all)
     */
    public record Met(UUID productId, String name, int percent) {}

    static List<MatrixRow> of(List<Row> cells) {
        var rows = new LinkedHashMap<UUID, MatrixRow>();
        for (var cell : cells) {
            var row = rows.computeIfAbsent(cell.getUUID("need_id"), id -> empty(id, cell));
            if (cell.getUUID("product_id") != null) {
                row.products.add(new Met(
                        cell.getUUID("product_id"),
                        String.valueOf(cell.getString("product_name")),
                        cell.getInteger("percent")));
            }
        }
        return List.copyOf(rows.values());
    }

    private static MatrixRow empty(UUID need, Row cell) {
        return new MatrixRow(
                need,
                cell.getString("english"),
                cell.getString("chinese"),
                cell.getLong("customers"),
                cell.getLong("weight"),
                new ArrayList<>());
    }
}
