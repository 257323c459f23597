package dev.guanxi.partner.partner.web;

import dev.guanxi.partner.partner.PartnerProfile;
import dev.guanxi.partner.partner.PartnerStatus;
import dev.guanxi.partner.partner.Tier;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is agreed with a partner. */
@Schema(name = "PartnerProfile")
public record PartnerRequest(
        @NotBlank @Size(max = 300) @Schema(examples = "杭州渠道科技有限公司")
        String name,

        @NotNull @Schema(examples = "GOLD") Tier tier,
        @NotNull @Schema(examples = "ACTIVE") PartnerStatus status,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "partners"),
                description =
                        "By key, what it has in fields that an administrator defined: see /custom-fields. Null removes a value.")
        CustomValues custom) {

    PartnerProfile profile() {
        return new PartnerProfile(name, tier, status, custom == null ? CustomValues.NOTHING : custom);
    }

    static PartnerRequest of(PartnerProfile profile) {
        return of(profile, profile.custom().unlessEmpty());
    }

    /** With those values that somebody sees. */
    static PartnerRequest of(PartnerProfile profile, @Nullable CustomValues custom) {
        return new PartnerRequest(profile.name(), profile.tier(), profile.status(), custom);
    }
}
