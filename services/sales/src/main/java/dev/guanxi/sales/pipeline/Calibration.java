package dev.guanxi.sales.pipeline;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was said of the chances of deals, against what came of them: of the closed deals that the caller sees.
 *
 * @param stages by stage: what was said of a deal when it came there (its own probability, else that of the stage), and
 *     whether it was won in the end; a deal counts once for each time that it came
 * @param own by tenths of what somebody said of the deal itself, as it stood when the deal was closed
 * @param brier mean squared error of {@code own}, from 0 (all said as it came) to 1; of deals of which one says 50 % it is
 *     0.25, whatever comes. Null without such deals. Source: G. W. Brier, Verification of forecasts expressed in terms of
 *     probability, 1950, in the form for two outcomes
 */
@Schema(name = "Calibration")
public record Calibration(
        List<StageSaid> stages,
        List<OwnSaid> own,
        @Nullable @Schema(examples = "0.1325") BigDecimal brier) {
    /**
     * One stage.
     *
     * @param said mean of what was said, in percent
     * @param came percent of the deals that were won
     */
    @Schema(name = "StageCalibration")
    public record StageSaid(
            @Schema(examples = "STANDARD") String pipeline,
            @Schema(examples = "ENGAGING") String stage,
            long deals,
            @Schema(examples = "40.00") BigDecimal said,
            @Schema(examples = "37.50") BigDecimal came) {}

    /**
     * Deals of which about the same was said.
     *
     * @param from the least percent
     * @param until the largest: 90 to 100 is the last tenth
     */
    @Schema(name = "OwnCalibration")
    public record OwnSaid(
            @Schema(examples = "90") int from,
            @Schema(examples = "100") int until,
            long deals,
            @Schema(examples = "92.00") BigDecimal said,
            @Schema(examples = "75.00") BigDecimal came) {}
}
