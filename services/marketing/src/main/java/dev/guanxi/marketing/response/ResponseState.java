package dev.guanxi.marketing.response;

import dev.guanxi.platform.fields.ServedFields;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A response as other services learn of it; sales makes a lead of it.
 *
 * @param custom what is in fields that an administrator defined, by their keys
 * @param leadId the lead that sales made of it
 * @param customerId whom the lead became
 */
public record ResponseState(
        UUID campaignId,
        Channel channel,
        @Nullable String company,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String interest,
        ResponseStatus status,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "responses"),
                description = "What it has in fields that an administrator defined: see /custom-fields.")
        Map<String, Object> custom,

        @Nullable UUID leadId,
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Nullable String ownerId,
        @Nullable String team,
        Instant recordedAt) {

    /** The same where nothing in fields of an administrator is not shown. */
    public ResponseState shown() {
        return new ResponseState(
                campaignId,
                channel,
                company,
                givenName,
                familyName,
                email,
                phone,
                interest,
                status,
                custom == null || custom.isEmpty() ? null : custom,
                leadId,
                customerId,
                contactId,
                ownerId,
                team,
                recordedAt);
    }
}
