package dev.guanxi.sales.lead.web;

import dev.guanxi.sales.lead.IntroductionWay;
import dev.guanxi.sales.lead.LeadIntroduction;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who introduced a lead: a customer, a contact, or both. */
@Schema(name = "LeadIntroduction")
public record IntroductionRequest(
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @NotNull @Schema(examples = "WORD_OF_MOUTH") IntroductionWay way,

        @Nullable @Schema(description = "The day; today unless said.", examples = "2026-11-20")
        LocalDate on,

        @Nullable @Size(max = 1000) @Schema(examples = "在行业协会的会议上提到我们")
        String note) {
    LeadIntroduction introduction() {
        return new LeadIntroduction(customerId, contactId, way, on, note);
    }
}
