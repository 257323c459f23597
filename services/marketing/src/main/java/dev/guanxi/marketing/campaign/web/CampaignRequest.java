package dev.guanxi.marketing.campaign.web;

import dev.guanxi.marketing.campaign.CampaignKind;
import dev.guanxi.marketing.campaign.CampaignPlan;
import dev.guanxi.platform.domain.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a campaign is to be. */
@Schema(name = "CampaignPlan")
public record CampaignRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "春季新品")
        String name,

        @NotNull @Schema(examples = "EMAIL") CampaignKind kind,
        @NotNull @Schema(examples = "2026-03-01") LocalDate startsOn,
        @NotNull @Schema(examples = "2026-05-31") LocalDate endsOn,
        @NotNull Money budget) {

    CampaignPlan plan() {
        return new CampaignPlan(name, kind, startsOn, endsOn, budget);
    }

    static CampaignRequest of(CampaignPlan plan) {
        return new CampaignRequest(plan.name(), plan.kind(), plan.startsOn(), plan.endsOn(), plan.budget());
    }
}
