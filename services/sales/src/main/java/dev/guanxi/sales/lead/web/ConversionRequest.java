package dev.guanxi.sales.lead.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.lead.ConversionPlan;
import dev.guanxi.sales.lead.CustomerKind;
import dev.guanxi.sales.opportunity.web.OpportunityRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a lead shall be converted; everything can be left out. */
@Schema(name = "LeadConversion")
public record ConversionRequest(
        @Nullable @Schema(description = "An existing customer; left out, the lead becomes a new one.")
        UUID customerId,

        @Nullable @Schema(description = "ORGANISATION when the lead names a company, unless said otherwise.")
        CustomerKind customerKind,

        @Nullable @Size(min = 1, max = 300) @Schema(description = "Do not name the person.", examples = "隐形眼镜年度采购")
        String opportunityName,

        @Nullable @Schema(description = "What the deal may be worth. With lines it is their sum: leave it out.")
        Money amount,

        @Nullable @Size(max = 200) List<OpportunityRequest.@Valid @NotNull Line> lines,

        @Nullable @Schema(examples = "2026-12-31") LocalDate expectedClose) {

    ConversionPlan plan() {
        return new ConversionPlan(
                customerId, customerKind, opportunityName, amount, OpportunityRequest.lines(lines), expectedClose);
    }
}
