package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An opportunity as a list or a board shows it. */
public record OpportunityRow(
        UUID id,
        String number,
        String name,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Schema(examples = "STANDARD") String pipeline,
        @Schema(examples = "ENGAGING") String stage,
        @Schema(description = "When it came there.") Instant stageSince,

        @Schema(description = "Whether it is open and there for longer than the norm of the stage.")
        boolean stale,

        @Schema(
                description = "Whether it is open and takes more than twice as long as won deals of its pipeline did,"
                        + " as was measured a while ago.")
        boolean slow,

        Money amount,
        @Nullable LocalDate expectedClose,
        @Nullable @Schema(examples = "90") Integer probability,

        @Schema(description = "How forecasts count it: what somebody said of the deal, else what its stage says.")
        DealCategory countedAs,

        @Nullable @Schema(examples = "寄送样品") String nextStep,
        @Nullable @Schema(description = "By which day.") LocalDate nextStepOn,

        @Schema(description = "Whether it is open and that day has passed.")
        boolean overdue,

        @Nullable String ownerId,
        @Nullable String team,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "opportunities"),
                description = "What it has in fields that an administrator defined: see /custom-fields.")
        CustomValues custom,

        Instant openedAt,
        @Nullable Instant closedAt) {
    private static final String TABLE = """
            (select o.*, c.name as customer_name,
                case o.stage when 'WON' then 100 when 'LOST' then 0
                    else coalesce(o.probability, s.probability, 0) end as likely,
                case o.stage when 'WON' then 'CLOSED' when 'LOST' then 'OMITTED'
                    else coalesce(o.forecast_as, f.category, 'PIPELINE') end as counted_as,
                o.closed_at is null and today.is - (o.stage_since at time zone 'UTC')::date
                    > coalesce(s.norm_days, %d) as stale,
                o.closed_at is null and coalesce(today.is - (coalesce(o.engaged_at, o.opened_at) at time zone 'UTC')::date
                    > p.limit_days, false) as slow,
                o.closed_at is null and coalesce(o.next_step_on < today.is, false) as overdue
            from opportunity o cross join (select (now() at time zone 'UTC')::date as is) today
                left join customer c on c.id = o.customer_id
                left join pipeline_stage s on s.pipeline = o.pipeline and s.stage = o.stage
                left join forecast_stage f on f.pipeline = o.pipeline and f.stage = o.stage
                left join pipeline_pace p on p.pipeline = o.pipeline) deal""";

    static final String COLUMNS =
            "id, number, name, customer_id, customer_name, pipeline, stage, stage_since, stale, slow,"
                    + " amount, currency, expected_close, probability, counted_as, next_step, next_step_on, overdue, owner_id, team,"
                    + " custom::text as custom, opened_at, closed_at";

    /**
     * Opportunities with the name of their customer, how likely they are in percent, and what somebody should look at.
     *
     * @param standstillDays how long they may be in a stage that says nothing of that
     */
    static String table(int standstillDays) {
        return TABLE.formatted(standstillDays);
    }

    static OpportunityRow of(Row row) {
        return new OpportunityRow(
                row.getUUID("id"),
                row.getString("number"),
                row.getString("name"),
                row.getUUID("customer_id"),
                row.getString("customer_name"),
                row.getString("pipeline"),
                row.getString("stage"),
                row.getOffsetDateTime("stage_since").toInstant(),
                row.getBoolean("stale"),
                row.getBoolean("slow"),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getLocalDate("expected_close"),
                row.getInteger("probability"),
                DealCategory.valueOf(row.getString("counted_as")),
                row.getString("next_step"),
                row.getLocalDate("next_step_on"),
                row.getBoolean("overdue"),
                row.getString("owner_id"),
                row.getString("team"),
                CustomValues.shown(row.getString("custom")),
                row.getOffsetDateTime("opened_at").toInstant(),
                instant(row.getOffsetDateTime("closed_at")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
