package dev.guanxi.sales.expense.web;

import dev.guanxi.sales.expense.ReportProfile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people write down of an expense report. */
@Schema(name = "ExpenseReportProfile")
public record ReportRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "上海出差")
        String title,

        @NotNull @Schema(examples = "2026-11-16") LocalDate firstDay,
        @NotNull @Schema(examples = "2026-11-20") LocalDate lastDay,
        @Nullable @Size(max = 1000) String note) {
    ReportProfile profile() {
        return new ReportProfile(title.strip(), firstDay, lastDay, note);
    }

    static ReportRequest of(ReportProfile profile) {
        return new ReportRequest(profile.title(), profile.firstDay(), profile.lastDay(), profile.note());
    }
}
