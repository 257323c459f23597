package dev.guanxi.contact.fit;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fit as a list shows it; its fields as in {@link FitState}. */
public record FitRow(
        UUID id,
        UUID prospectId,
        ProspectKind prospectKind,
        UUID familyId,
        UUID definitionId,
        int number,
        int score,
        boolean offTarget,
        @Nullable String ownerId) {
    static final String COLUMNS =
            "id, prospect_id, prospect_kind, family_id, definition_id, number, score, off_target, owner_id";

    static FitRow of(Row row) {
        return new FitRow(
                row.getUUID("id"),
                row.getUUID("prospect_id"),
                ProspectKind.valueOf(row.getString("prospect_kind")),
                row.getUUID("family_id"),
                row.getUUID("definition_id"),
                row.getInteger("number"),
                row.getInteger("score"),
                row.getBoolean("off_target"),
                row.getString("owner_id"));
    }
}
