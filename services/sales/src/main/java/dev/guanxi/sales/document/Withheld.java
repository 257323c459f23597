package dev.guanxi.sales.document;

import dev.guanxi.sales.approval.Approval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the history of a document says and no event. */
record Withheld(
        List<Signatory> signing,
        @Nullable Approval approval,
        @Nullable String closedWhy) {}
