package dev.guanxi.partner.deal;

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

/** A deal as a list shows it. */
public record DealRow(
        UUID id,
        String number,
        UUID partnerId,
        DealStatus status,
        String company,
        Money amount,
        @Nullable LocalDate expectedClose,
        @Nullable String stage,
        Instant registeredAt,
        Instant decideBy,
        Instant protectedUntil,
        @Nullable String ownerId,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "deals"),
                description =
                        "What it has in fields that an administrator defined: see /custom-fields. Only our own people see them.")
        CustomValues custom) {
    static final String COLUMNS = """
            id, number, partner_id, status, company, amount, currency, expected_close, stage, registered_at,
            decide_by, protected_until, owner_id, custom::text as custom""";

    static DealRow of(Row row) {
        return new DealRow(
                row.getUUID("id"),
                row.getString("number"),
                row.getUUID("partner_id"),
                DealStatus.valueOf(row.getString("status")),
                row.getString("company"),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getLocalDate("expected_close"),
                row.getString("stage"),
                row.getOffsetDateTime("registered_at").toInstant(),
                row.getOffsetDateTime("decide_by").toInstant(),
                row.getOffsetDateTime("protected_until").toInstant(),
                row.getString("owner_id"),
                CustomValues.shown(row.getString("custom")));
    }

    /** The same as those see it who are not our own people. */
    DealRow withoutCustom() {
        return new DealRow(
                id,
                number,
                partnerId,
                status,
                company,
                amount,
                expectedClose,
                stage,
                registeredAt,
                decideBy,
                protectedUntil,
                ownerId,
                null);
    }
}
