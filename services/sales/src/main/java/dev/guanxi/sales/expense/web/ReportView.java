package dev.guanxi.sales.expense.web;

import dev.guanxi.sales.expense.ExpenseReport;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An expense report as the API shows it; its expenses are those with its id: /expenses?filter=reportId==… */
@Schema(name = "ExpenseReport")
public record ReportView(
        UUID id,
        ReportRequest profile,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {
    static ReportView of(ExpenseReport report) {
        var state = report.state();
        return new ReportView(
                report.id(), ReportRequest.of(report.profile()), state.ownerId(), state.team(), state.createdAt());
    }
}
