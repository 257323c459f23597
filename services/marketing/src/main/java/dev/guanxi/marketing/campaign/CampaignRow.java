package dev.guanxi.marketing.campaign;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
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
        Instant plannedAt) {
    static final String COLUMNS =
            "id, name, kind, status, starts_on, ends_on, budget, currency, owner_id, team, planned_at";

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
                row.getOffsetDateTime("planned_at").toInstant());
    }
}
