package dev.guanxi.marketing.response;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
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
        Instant recordedAt) {
    static final String COLUMNS = """
            id, campaign_id, channel, company, given_name, family_name, interest, lead_id, customer_id, recorded_at""";

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
                row.getOffsetDateTime("recorded_at").toInstant());
    }
}
