package dev.guanxi.sales.clause;

import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.wording.PublicationStatus;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A clause as a list shows it: its present edition. */
public record ClauseRow(
        UUID id,
        @Schema(examples = "payment-30") String key,
        PaperLanguage language,
        @Schema(examples = "payment") String category,
        @Schema(examples = "付款") String title,
        @Schema(examples = "2") int edition,
        PublicationStatus status,

        @Nullable @Schema(description = "The edition that documents say.", examples = "1")
        Integer published,

        boolean retired,
        boolean alternatives,
        Instant createdAt) {
    static final String COLUMNS =
            "id, clause_key, language, category, title, edition, status, published, retired, alternatives, created_at";

    static ClauseRow of(Row row) {
        return new ClauseRow(
                row.getUUID("id"),
                row.getString("clause_key"),
                PaperLanguage.valueOf(row.getString("language")),
                row.getString("category"),
                row.getString("title"),
                row.getInteger("edition"),
                PublicationStatus.valueOf(row.getString("status")),
                row.getInteger("published"),
                row.getBoolean("retired"),
                row.getBoolean("alternatives"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
