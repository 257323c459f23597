package dev.guanxi.marketing.response;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A response as a list shows it. */
public record ResponseRow(
        UUID id,
        UUID campaignId,
        Channel channel,
        @Nullable String company,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String interest,
        @Nullable UUID leadId,
        @Nullable UUID customerId,
        @Nullable String ownerId,
        @Nullable String team,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "responses"),
                description = "What it has in fields that an administrator defined: see /custom-fields.")
        CustomValues custom,

        Instant recordedAt) {
    static final String COLUMNS = """
            id, campaign_id, channel, company, given_name, family_name, interest, lead_id, customer_id, owner_id, team,
            custom::text as custom, recorded_at""";

    static ResponseRow of(Row row) {
        return new ResponseRow(
                row.getUUID("id"),
                row.getUUID("campaign_id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("company"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("interest"),
                row.getUUID("lead_id"),
                row.getUUID("customer_id"),
                row.getString("owner_id"),
                row.getString("team"),
                CustomValues.shown(row.getString("custom")),
                row.getOffsetDateTime("recorded_at").toInstant());
    }
}
