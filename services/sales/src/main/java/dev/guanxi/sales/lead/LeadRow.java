package dev.guanxi.sales.lead;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lead as a list shows it. */
public record LeadRow(
        UUID id,
        String number,
        LeadSource source,
        LeadStatus status,
        @Nullable String company,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String interest,
        @Nullable UUID campaignId,
        @Nullable UUID responseId,
        @Nullable UUID opportunityId,
        @Nullable String ownerId,
        @Nullable String team,
        UUID poolId,
        @Nullable Instant protectedUntil,
        Instant touchedAt,

        @Nullable
        @Schema(
                description =
                        "How probable it is that it is converted, in percent; null when nothing is said of it. See"
                                + " /leads/{id}/score. In the order `ranking` those of which nothing is said come before 0.",
                examples = "37.20")
        BigDecimal score,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "leads"),
                description = "What it has in fields that an administrator defined: see /custom-fields.")
        CustomValues custom,

        Instant createdAt) {
    static final String COLUMNS = "id, number, source, status, company, given_name, family_name, interest,"
            + " campaign_id, response_id, opportunity_id, owner_id, team, pool_id, protected_until, touched_at, score, score_rank, custom::text as custom, created_at";

    static LeadRow of(Row row) {
        return new LeadRow(
                row.getUUID("id"),
                row.getString("number"),
                LeadSource.valueOf(row.getString("source")),
                LeadStatus.valueOf(row.getString("status")),
                row.getString("company"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("interest"),
                row.getUUID("campaign_id"),
                row.getUUID("response_id"),
                row.getUUID("opportunity_id"),
                row.getString("owner_id"),
                row.getString("team"),
                row.getUUID("pool_id"),
                row.getOffsetDateTime("protected_until") instanceof OffsetDateTime until ? until.toInstant() : null,
                row.getOffsetDateTime("touched_at").toInstant(),
                row.getBigDecimal("score"),
                CustomValues.shown(row.getString("custom")),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
