package dev.guanxi.platform.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one record. */
@Schema(name = "BulkChangeRow")
public record BulkRowView(
        @Schema(description = "The record.") UUID id,

        @Schema(description = "Its place in the job, from 1.")
        long number,

        RowOutcome outcome,

        @Nullable
        @Schema(
                type = SchemaType.ARRAY,
                implementation = Object.class,
                description = "Of the first twenty: each field before and after, as the history shows it.",
                examples = "[{\"field\": \"city\", \"before\": \"上海\", \"after\": \"北京\"}]")
        JsonNode changes,

        @Nullable @Schema(description = "Why it was not changed, or not taken back.")
        String reason) {

    static BulkRowView of(Row row, BulkJson json, Locale locale) {
        var changes = row.getString("changes");
        var finding = row.getString("finding");
        return new BulkRowView(
                row.getUUID("id"),
                row.getLong("number"),
                RowOutcome.valueOf(row.getString("outcome")),
                changes == null ? null : json.tree(changes),
                finding == null ? null : json.read(finding, BulkFinding.class).text(locale));
    }
}
