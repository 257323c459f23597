package dev.guanxi.sales.document;

import dev.guanxi.sales.approval.ApprovalNeed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a document needs approval.
 *
 * @param what the title of a clause, or the name of a rule
 * @param bound of the rule, as it says it; of a clause its key
 */
@Schema(name = "DocumentNeed")
public record DocumentNeed(
        Cause cause,
        @Schema(examples = "付款") String what,
        @Schema(examples = "payment-30") String bound) {
    /** What about a document a manager looks at. */
    @Schema(name = "DocumentNeedCause")
    public enum Cause {
        /** Something else stands in the place of a clause of the library. */
        CLAUSE_REPLACED,
        DISCOUNT,
        MARGIN,
        COST_UNKNOWN,
        TOTAL
    }

    /** What the quote would need, of which the document is made and that nobody approved. */
    static DocumentNeed of(ApprovalNeed need) {
        var cause = switch (need.cause()) {
            case DISCOUNT -> Cause.DISCOUNT;
            case MARGIN -> Cause.MARGIN;
            case COST_UNKNOWN -> Cause.COST_UNKNOWN;
            case TOTAL -> Cause.TOTAL;
        };
        return new DocumentNeed(cause, need.rule(), need.bound());
    }
}
