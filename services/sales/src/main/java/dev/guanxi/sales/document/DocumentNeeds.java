package dev.guanxi.sales.document;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import java.util.List;

/** Why a document needs the approval of a manager; nothing when it does not. It was found out when it was made. */
public record DocumentNeeds(List<DocumentNeed> items) {
    public DocumentNeeds {
        items = List.copyOf(items);
    }

    /** Refuses with every reason at once. */
    void ensureNone(String number) {
        if (!items.isEmpty()) {
            throw new RuleBroken("document-needs-approval", number)
                    .because(items.stream().map(DocumentNeeds::detail).toList());
        }
    }

    private static Invalid detail(DocumentNeed need) {
        var field = need.cause().name();
        return switch (need.cause()) {
            case CLAUSE_REPLACED -> new Invalid(field, "approval-clause", need.what(), need.bound());
            case DISCOUNT -> new Invalid(field, "approval-discount", need.what(), need.bound());
            case MARGIN -> new Invalid(field, "approval-margin", need.what(), need.bound());
            case COST_UNKNOWN -> new Invalid(field, "approval-cost-unknown", need.what(), need.bound());
            case TOTAL -> new Invalid(field, "approval-total", need.what(), need.bound());
        };
    }
}
