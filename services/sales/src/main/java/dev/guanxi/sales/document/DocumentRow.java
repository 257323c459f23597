package dev.guanxi.sales.document;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.template.DocumentKind;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document as a list shows it. */
public record DocumentRow(
        UUID id,
        @Schema(examples = "DC-2026-000042") String number,
        @Schema(examples = "设备销售合同 天明") String name,
        DocumentKind kind,
        DocumentStatus status,
        PaperLanguage language,
        UUID customerId,
        @Nullable String customerName,
        @Nullable UUID opportunityId,
        @Nullable UUID quoteId,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate noticeOn,
        LocalDate signBy,
        @Nullable String ownerId,
        @Nullable String team,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "documents"),
                description = "What it has in fields that an administrator defined: see /custom-fields.")
        CustomValues custom,

        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant closedAt) {
    /** Documents with the name of their customer. */
    static final String TABLE =
            "(select d.*, c.name as customer_name from document d left join customer c on c.id = d.customer_id) paper";

    static final String COLUMNS =
            "id, number, name, kind, status, language, customer_id, customer_name, opportunity_id,"
                    + " quote_id, starts_on, ends_on, notice_on, sign_by, owner_id, team, custom::text as custom, created_at,"
                    + " sent_at, closed_at";

    static DocumentRow of(Row row) {
        return new DocumentRow(
                row.getUUID("id"),
                row.getString("number"),
                row.getString("name"),
                DocumentKind.valueOf(row.getString("kind")),
                DocumentStatus.valueOf(row.getString("status")),
                PaperLanguage.valueOf(row.getString("language")),
                row.getUUID("customer_id"),
                row.getString("customer_name"),
                row.getUUID("opportunity_id"),
                row.getUUID("quote_id"),
                row.getLocalDate("starts_on"),
                row.getLocalDate("ends_on"),
                row.getLocalDate("notice_on"),
                row.getLocalDate("sign_by"),
                row.getString("owner_id"),
                row.getString("team"),
                CustomValues.shown(row.getString("custom")),
                row.getOffsetDateTime("created_at").toInstant(),
                instant(row.getOffsetDateTime("sent_at")),
                instant(row.getOffsetDateTime("closed_at")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
