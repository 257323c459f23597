package dev.guanxi.contact.purpose;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/** A purpose as a list shows it; the wording as in {@link PurposeState}. */
public record PurposeRow(UUID id, String code, String nameEn, String nameZh, int wording, boolean active) {
    static final String COLUMNS = "id, code, name_en, name_zh, wording, active";

    static PurposeRow of(Row row) {
        return new PurposeRow(
                row.getUUID("id"),
                row.getString("code"),
                row.getString("name_en"),
                row.getString("name_zh"),
                row.getInteger("wording"),
                row.getBoolean("active"));
    }
}
