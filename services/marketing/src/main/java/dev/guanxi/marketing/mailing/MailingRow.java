package dev.guanxi.marketing.mailing;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mailing as a list shows it. */
public record MailingRow(
        UUID id,
        UUID campaignId,
        String purpose,
        @Nullable String subjectEn,
        @Nullable String subjectZh,
        MailingStatus status,
        @Nullable Instant sendAt,
        @Nullable String ownerId,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "mailings"),
                description = "What it has in fields that an administrator defined: see /custom-fields.")
        CustomValues custom,

        Instant draftedAt) {
    static final String COLUMNS =
            "id, campaign_id, purpose, subject_en, subject_zh, status, send_at, owner_id, custom::text as custom,"
                    + " drafted_at";

    static MailingRow of(Row row) {
        return new MailingRow(
                row.getUUID("id"),
                row.getUUID("campaign_id"),
                row.getString("purpose"),
                row.getString("subject_en"),
                row.getString("subject_zh"),
                MailingStatus.valueOf(row.getString("status")),
                row.getOffsetDateTime("send_at") instanceof OffsetDateTime time ? time.toInstant() : null,
                row.getString("owner_id"),
                CustomValues.shown(row.getString("custom")),
                row.getOffsetDateTime("drafted_at").toInstant());
    }
}
