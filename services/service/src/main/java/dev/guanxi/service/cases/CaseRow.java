package dev.guanxi.service.cases;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.service.customer.RelationshipLevel;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as a list shows it. */
public record CaseRow(
        UUID id,
        @Schema(examples = "CS-2026-000001") String number,
        UUID customerId,

        @Nullable
        @Schema(
                description = "How close the relationship is meant to be. Shoppers do not see it.",
                examples = "PARTNERSHIP")
        RelationshipLevel customerLevel,

        @Nullable UUID contactId,
        @Nullable UUID orderId,
        @Nullable UUID installedProductId,
        @Schema(examples = "It does not heat") String subject,
        Priority priority,
        CaseStatus status,
        Instant dueAt,
        boolean breached,
        @Nullable String ownerId,
        @Nullable @Schema(examples = "/service/centre") String team,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "cases"),
                description = "What it has in fields that an administrator defined: see /custom-fields. Shoppers do not"
                        + " see them.")
        CustomValues custom,

        Instant openedAt) {
    static final String COLUMNS =
            "id, number, customer_id, customer_level, contact_id, order_id, installed_product_id, subject,"
                    + " priority, status, due_at, breached, owner_id, team, custom::text as custom, opened_at";

    static CaseRow of(Row row) {
        return new CaseRow(
                row.getUUID("id"),
                row.getString("number"),
                row.getUUID("customer_id"),
                RelationshipLevel.valueOf(row.getString("customer_level")),
                row.getUUID("contact_id"),
                row.getUUID("order_id"),
                row.getUUID("installed_product_id"),
                row.getString("subject"),
                Priority.valueOf(row.getString("priority")),
                CaseStatus.valueOf(row.getString("status")),
                row.getOffsetDateTime("due_at").toInstant(),
                row.getBoolean("breached"),
                row.getString("owner_id"),
                row.getString("team"),
                CustomValues.shown(row.getString("custom")),
                row.getOffsetDateTime("opened_at").toInstant());
    }

    /** The same as those see it who are not our own people. */
    CaseRow fromOutside() {
        return new CaseRow(
                id,
                number,
                customerId,
                null,
                contactId,
                orderId,
                installedProductId,
                subject,
                priority,
                status,
                dueAt,
                breached,
                ownerId,
                team,
                null,
                openedAt);
    }
}
