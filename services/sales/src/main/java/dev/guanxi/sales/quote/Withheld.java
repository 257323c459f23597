package dev.guanxi.sales.quote;

import dev.guanxi.sales.approval.Approval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the history of a quote says and no event. */
record Withheld(
        List<QuoteLine> lines,
        @Nullable Approval approval,
        @Nullable Answer answer) {}
