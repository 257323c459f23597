package dev.guanxi.insight.classification.web;

import dev.guanxi.insight.classification.Basis;
import dev.guanxi.insight.classification.Classification;
import dev.guanxi.insight.classification.ThresholdKind;
import dev.guanxi.insight.classification.Thresholds;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rule as the API takes and shows it. */
@Schema(name = "Classification")
public record ClassificationRequest(
        @NotNull @Schema(examples = "REVENUE") Basis basis,
        @NotNull @Valid ThresholdsRequest thresholds) {

    /** Where the classes end, in per cent. */
    @Schema(name = "Thresholds")
    public record ThresholdsRequest(
            @NotNull
            @Schema(
                    description = "CUMULATIVE_SHARE: shares of all value, cumulated, such as 60, 85, 100."
                            + " BY_COUNT: shares of the customers, such as 8, 13, 79.",
                    examples = "CUMULATIVE_SHARE")
            ThresholdKind kind,

            @NotNull @Digits(integer = 3, fraction = 2) @Schema(examples = "60")
            BigDecimal a,

            @NotNull @Digits(integer = 3, fraction = 2) @Schema(examples = "85")
            BigDecimal b,

            @NotNull @Digits(integer = 3, fraction = 2) @Schema(examples = "100")
            BigDecimal c) {

        Thresholds thresholds() {
            return new Thresholds(kind, a, b, c);
        }
    }

    static ClassificationRequest of(Classification rule) {
        var t = rule.thresholds();
        return new ClassificationRequest(rule.basis(), new ThresholdsRequest(t.kind(), t.a(), t.b(), t.c()));
    }
}
