package dev.guanxi.sales.template;

import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.wording.PublicationStatus;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A template as a list shows it: its present edition. */
@Schema(name = "DocumentTemplateRow")
public record TemplateRow(
        UUID id,
        @Schema(examples = "销售合同") String name,
        DocumentKind kind,
        PaperLanguage language,
        @Schema(examples = "2") int edition,
        PublicationStatus status,

        @Nullable @Schema(description = "The edition that documents are made of.", examples = "1")
        Integer published,

        boolean retired,
        Instant createdAt) {
    static final String COLUMNS = "id, name, kind, language, edition, status, published, retired, created_at";

    static TemplateRow of(Row row) {
        return new TemplateRow(
                row.getUUID("id"),
                row.getString("name"),
                DocumentKind.valueOf(row.getString("kind")),
                PaperLanguage.valueOf(row.getString("language")),
                row.getInteger("edition"),
                PublicationStatus.valueOf(row.getString("status")),
                row.getInteger("published"),
                row.getBoolean("retired"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
