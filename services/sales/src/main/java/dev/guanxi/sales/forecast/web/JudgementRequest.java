package dev.guanxi.sales.forecast.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.forecast.JudgementProfile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says will have been closed, and why. */
@Schema(name = "ForecastJudgementProfile")
public record JudgementRequest(
        @NotNull
        @Schema(description = "What will have been closed in the period in the end, with what is closed already.")
        Money amount,

        @NotBlank @Size(max = 2000) @Schema(description = "Why it is not what the deals say.", examples = "两个大单推迟到一月")
        String reason) {
    JudgementProfile profile() {
        return new JudgementProfile(amount, reason.strip());
    }

    static JudgementRequest of(JudgementProfile profile) {
        return new JudgementRequest(profile.amount(), profile.reason());
    }
}
