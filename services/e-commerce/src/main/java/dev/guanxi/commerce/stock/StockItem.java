package dev.guanxi.commerce.stock;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/**
 * Pieces that lie together, whatever products they are sold as.
 *
 * @param onHand what is there
 * @param reserved the part of it that orders hold
 */
public record StockItem(UUID id, String code, int onHand, int reserved) {
    static final String COLUMNS = "id, code, on_hand, reserved";

    static StockItem of(Row row) {
        return new StockItem(
                row.getUUID("id"), row.getString("code"), row.getInteger("on_hand"), row.getInteger("reserved"));
    }

    static StockItem of(Object[] columns) {
        return new StockItem((UUID) columns[0], (String) columns[1], (int) columns[2], (int) columns[3]);
    }
}
