package dev.guanxi.partner.partner.web;

import dev.guanxi.partner.partner.PartnerProfile;
import dev.guanxi.partner.partner.PartnerStatus;
import dev.guanxi.partner.partner.Tier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is agreed with a partner. */
@Schema(name = "PartnerProfile")
public record PartnerRequest(
        @NotBlank @Size(max = 300) @Schema(examples = "杭州渠道科技有限公司")
        String name,

        @NotNull @Schema(examples = "GOLD") Tier tier,
        @NotNull @Schema(examples = "ACTIVE") PartnerStatus status) {

    PartnerProfile profile() {
        return new PartnerProfile(name, tier, status);
    }

    static PartnerRequest of(PartnerProfile profile) {
        return new PartnerRequest(profile.name(), profile.tier(), profile.status());
    }
}
