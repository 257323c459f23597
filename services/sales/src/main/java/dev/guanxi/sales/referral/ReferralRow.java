package dev.guanxi.sales.referral;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.lead.IntroductionWay;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A referral as a list shows it. */
@Schema(name = "ReferralRow")
public record ReferralRow(
        UUID id,
        @Nullable UUID introducerCustomerId,
        @Nullable UUID introducerContactId,
        @Nullable @Schema(examples = "宝岛眼镜") String introducerName,
        @Nullable UUID leadId,
        @Nullable UUID customerId,
        @Nullable @Schema(examples = "重明眼镜") String introducedName,
        IntroductionWay way,
        LocalDate introducedOn,

        @Schema(description = "Whether who was introduced is a customer.")
        boolean converted,

        @Nullable String thankBy,
        @Nullable LocalDate thankUntil,
        @Nullable LocalDate thankedOn,
        @Nullable RewardKind rewardKind,
        @Nullable Money reward,
        @Nullable RewardStatus rewardStatus,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {
    static final String QUERY = """
            (select r.*, coalesce(i.name, k.full_name) as introducer_name,
                coalesce(c.name, l.company, nullif(concat_ws(' ', l.family_name, l.given_name), ''), l.number) as introduced_name,
                r.customer_id is not null as converted, r.thanked_on is not null as thanked,
                r.customer_id is null and coalesce(l.removed, false) as hidden
            from referral r left join customer i on i.id = r.introducer_customer_id
                left join contact_reach k on k.id = r.introducer_contact_id
                left join customer c on c.id = r.customer_id left join lead l on l.id = r.lead_id)""";
    static final String TABLE = QUERY + " referral";
    static final String COLUMNS =
            "id, introducer_customer_id, introducer_contact_id, introducer_name, lead_id, customer_id,"
                    + " introduced_name, way, introduced_on, converted, thank_by, thank_until, thanked_on, reward_kind,"
                    + " reward_amount, reward_currency, reward_status, owner_id, team, created_at";

    static ReferralRow of(Row row) {
        var kind = row.getString("reward_kind");
        var status = row.getString("reward_status");
        return new ReferralRow(
                row.getUUID("id"),
                row.getUUID("introducer_customer_id"),
                row.getUUID("introducer_contact_id"),
                row.getString("introducer_name"),
                row.getUUID("lead_id"),
                row.getUUID("customer_id"),
                row.getString("introduced_name"),
                IntroductionWay.valueOf(row.getString("way")),
                row.getLocalDate("introduced_on"),
                row.getBoolean("converted"),
                row.getString("thank_by"),
                row.getLocalDate("thank_until"),
                row.getLocalDate("thanked_on"),
                kind == null ? null : RewardKind.valueOf(kind),
                RewardRule.money(row.getBigDecimal("reward_amount"), row.getString("reward_currency")),
                status == null ? null : RewardStatus.valueOf(status),
                row.getString("owner_id"),
                row.getString("team"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
