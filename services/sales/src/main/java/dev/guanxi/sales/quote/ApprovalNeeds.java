package dev.guanxi.sales.quote;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.sales.approval.ApprovalNeed;
import java.util.List;

/** Why a quote needs the approval of a manager as it is; nothing when it does not. */
public record ApprovalNeeds(List<ApprovalNeed> all) {
    /** Refuses with every reason at once. */
    void ensureNone(String number) {
        if (!all.isEmpty()) {
            throw new RuleBroken("quote-needs-approval", number)
                    .because(all.stream().map(ApprovalNeeds::detail).toList());
        }
    }

    private static Invalid detail(ApprovalNeed need) {
        var field = need.cause().name();
        return switch (need.cause()) {
            case DISCOUNT -> new Invalid(field, "approval-discount", need.rule(), need.bound());
            case MARGIN -> new Invalid(field, "approval-margin", need.rule(), need.bound());
            case COST_UNKNOWN -> new Invalid(field, "approval-cost-unknown", need.rule(), need.bound());
            case TOTAL -> new Invalid(field, "approval-total", need.rule(), need.bound());
        };
    }
}
