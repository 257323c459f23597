package dev.guanxi.partner.deal;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deal as other services learn of it.
 *
 * @param customerKey what the company's name comes down to when customers are compared
 * @param opportunityId chosen at the approval; sales opens the opportunity with it
 * @param custom what is in fields that an administrator defined, by their keys; null for those who do not see them
 * @param stage of the opportunity, as sales last told
 * @param decideBy when we owe the partner an answer
 * @param protectedUntil until when nobody else may register the customer
 * @param withdrawnAt when the partner withdrew it, which ends the protection
 * @param reason why it was refused, or withdrawn
 */
public record DealState(
        String number,
        UUID partnerId,
        DealStanding status,
        String company,
        @Nullable String website,
        String customerKey,
        @Nullable UUID customerId,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone,
        Money amount,
        @Nullable LocalDate expectedClose,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "deals"),
                description =
                        "What it has in fields that an administrator defined: see /custom-fields. Only our own people see them.")
        Map<String, Object> custom,

        @Nullable UUID opportunityId,
        @Nullable String stage,
        Instant registeredAt,
        Instant decideBy,
        @Nullable Instant decidedAt,
        Instant protectedUntil,
        @Nullable Instant withdrawnAt,
        @Nullable String reason,
        @Nullable String ownerId,
        @Nullable String team) {

    /** The same with those values that somebody sees. */
    public DealState showing(@Nullable CustomValues seen) {
        return new DealState(
                number,
                partnerId,
                status,
                company,
                website,
                customerKey,
                customerId,
                givenName,
                familyName,
                email,
                phone,
                amount,
                expectedClose,
                seen == null ? null : seen.values(),
                opportunityId,
                stage,
                registeredAt,
                decideBy,
                decidedAt,
                protectedUntil,
                withdrawnAt,
                reason,
                ownerId,
                team);
    }
}
