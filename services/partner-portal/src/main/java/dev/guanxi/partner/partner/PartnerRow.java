package dev.guanxi.partner.partner;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner as a list shows it. */
public record PartnerRow(
        UUID id,
        String name,
        Tier tier,
        PartnerStatus status,
        @Nullable String ownerId,
        @Nullable String team,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "partners"),
                description =
                        "What it has in fields that an administrator defined: see /custom-fields. Only our own people see them.")
        CustomValues custom,

        Instant admittedAt) {
    static final String COLUMNS = "id, name, tier, status, owner_id, team, custom::text as custom, admitted_at";

    static PartnerRow of(Row row) {
        return new PartnerRow(
                row.getUUID("id"),
                row.getString("name"),
                Tier.valueOf(row.getString("tier")),
                PartnerStatus.valueOf(row.getString("status")),
                row.getString("owner_id"),
                row.getString("team"),
                CustomValues.shown(row.getString("custom")),
                row.getOffsetDateTime("admitted_at").toInstant());
    }

    /** The same as those see it who are not our own people. */
    PartnerRow withoutCustom() {
        return new PartnerRow(id, name, tier, status, ownerId, team, null, admittedAt);
    }
}
