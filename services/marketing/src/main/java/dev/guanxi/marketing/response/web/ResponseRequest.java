package dev.guanxi.marketing.response.web;

import dev.guanxi.marketing.response.Channel;
import dev.guanxi.marketing.response.NewResponse;
import dev.guanxi.marketing.response.Respondent;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody's answer to a campaign. */
@Schema(name = "NewResponse")
public record ResponseRequest(
        @NotNull UUID campaignId,
        @NotNull @Schema(examples = "WEB_FORM") Channel channel,

        @Nullable @Size(max = 300) @Schema(examples = "杭州天明眼镜有限公司")
        String company,

        @Nullable @Size(max = 100) @Schema(examples = "伟") String givenName,
        @Nullable @Size(max = 100) @Schema(examples = "张") String familyName,

        @Nullable @Email @Size(max = 254) @Schema(examples = "wei.zhang@example.com")
        String email,

        @Nullable @Size(max = 40) @Schema(examples = "+86 571 5555 0100")
        String phone,

        @Nullable @Size(max = 2000) @Schema(description = "What they asked for.", examples = "Please send a quote.")
        String interest,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "responses"),
                description =
                        "By key, what it has in fields that an administrator defined: see /custom-fields. Null removes a value.")
        CustomValues custom) {

    NewResponse response() {
        return new NewResponse(
                campaignId,
                channel,
                company,
                new Respondent(givenName, familyName, email, phone),
                interest,
                custom == null ? CustomValues.NOTHING : custom);
    }
}
