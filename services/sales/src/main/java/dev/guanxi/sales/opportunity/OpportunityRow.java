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
        Money amount,
        @Nullable LocalDate expectedClose,
        @Nullable @Schema(examples = "90") Integer probability,
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
    /** Opportunities with the name of their customer. */
    static final String TABLE =
            "(select o.*, c.name as customer_name from opportunity o left join customer c on c.id = o.customer_id) deal";

    static final String COLUMNS = "id, number, name, customer_id, customer_name, pipeline, stage, amount, currency,"
            + " expected_close, probability, owner_id, team, custom::text as custom, opened_at, closed_at";

    static OpportunityRow of(Row row) {
        return new OpportunityRow(
                row.getUUID("id"),
                row.getString("number"),
                row.getString("name"),
                row.getUUID("customer_id"),
                row.getString("customer_name"),
                row.getString("pipeline"),
                row.getString("stage"),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getLocalDate("expected_close"),
                row.getInteger("probability"),
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
