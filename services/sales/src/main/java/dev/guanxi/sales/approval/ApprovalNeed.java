package dev.guanxi.sales.approval;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why something needs approval: a rule, and the bound of it that is passed.
 *
 * @param bound as the rule says it
 */
@Schema(name = "ApprovalNeed")
public record ApprovalNeed(
        UUID ruleId,
        @Schema(examples = "Discounts above 10 %") String rule,
        Cause cause,
        @Schema(examples = "10") String bound) {
    /** What about it is beyond a bound. */
    @Schema(name = "ApprovalCause")
    public enum Cause {
        DISCOUNT,
        MARGIN,
        /** A margin is asked for, and a line does not say what it costs ourselves. */
        COST_UNKNOWN,
        TOTAL
    }
}
