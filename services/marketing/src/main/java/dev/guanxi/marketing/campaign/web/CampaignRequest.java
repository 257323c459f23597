package dev.guanxi.marketing.campaign.web;

import dev.guanxi.marketing.campaign.CampaignKind;
import dev.guanxi.marketing.campaign.CampaignPlan;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a campaign is to be. */
@Schema(name = "CampaignPlan")
public record CampaignRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "春季新品")
        String name,

        @NotNull @Schema(examples = "EMAIL") CampaignKind kind,
        @NotNull @Schema(examples = "2026-03-01") LocalDate startsOn,
        @NotNull @Schema(examples = "2026-05-31") LocalDate endsOn,
        @NotNull Money budget,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "campaigns"),
                description =
                        "By key, what it has in fields that an administrator defined: see /custom-fields. Null removes a value.")
        CustomValues custom) {

    CampaignPlan plan() {
        return new CampaignPlan(name, kind, startsOn, endsOn, budget, custom == null ? CustomValues.NOTHING : custom);
    }

    static CampaignRequest of(CampaignPlan plan) {
        return new CampaignRequest(
                plan.name(),
                plan.kind(),
                plan.startsOn(),
                plan.endsOn(),
                plan.budget(),
                plan.custom().unlessEmpty());
    }
}
