package dev.guanxi.marketing.campaign;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as a list shows it. */
public record CampaignRow(
        UUID id,
        String name,
        CampaignKind kind,
        CampaignStatus status,
        LocalDate startsOn,
        LocalDate endsOn,
        Money budget,
        @Nullable String ownerId,
        @Nullable String team,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "campaigns"),
                description = "What it has in fields that an administrator defined: see /custom-fields.")
        CustomValues custom,

        Instant plannedAt) {
    static final String COLUMNS =
            "id, name, kind, status, starts_on, ends_on, budget, currency, owner_id, team, custom::text as custom, planned_at";

    static CampaignRow of(Row row) {
        return new CampaignRow(
                row.getUUID("id"),
                row.getString("name"),
                CampaignKind.valueOf(row.getString("kind")),
                CampaignStatus.valueOf(row.getString("status")),
                row.getLocalDate("starts_on"),
                row.getLocalDate("ends_on"),
                new Money(row.getBigDecimal("budget"), row.getString("currency")),
                row.getString("owner_id"),
                row.getString("team"),
                CustomValues.shown(row.getString("custom")),
                row.getOffsetDateTime("planned_at").toInstant());
    }
}
