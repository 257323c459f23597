package dev.guanxi.sales.referral;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rule by which introductions are rewarded, as a list shows it; see {@link RewardTerms}. */
public record RewardRuleRow(
        UUID id,
        String name,
        boolean active,
        LocalDate starts,
        Occasion occasion,
        @Nullable Money minimum,
        RewardKind rewardKind,
        @Nullable Money reward,
        @Nullable String note,
        Instant createdAt) {
    static final String COLUMNS = "id, name, active, starts, occasion, minimum_amount, minimum_currency, kind,"
            + " reward_amount, reward_currency, note, created_at";

    static RewardRuleRow of(Row row) {
        return new RewardRuleRow(
                row.getUUID("id"),
                row.getString("name"),
                row.getBoolean("active"),
                row.getLocalDate("starts"),
                Occasion.valueOf(row.getString("occasion")),
                RewardRule.money(row.getBigDecimal("minimum_amount"), row.getString("minimum_currency")),
                RewardKind.valueOf(row.getString("kind")),
                RewardRule.money(row.getBigDecimal("reward_amount"), row.getString("reward_currency")),
                row.getString("note"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    RewardTerms terms() {
        return new RewardTerms(name, active, starts, occasion, minimum, rewardKind, reward, note);
    }
}
