package dev.guanxi.sales.expense;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people write down of an expense report: what it was for, and from when to when. */
@Embeddable
public record ReportProfile(
        String title,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String note) {
    ReportProfile checked() {
        ensureField(!lastDay.isBefore(firstDay), "lastDay", "expense-report-ends-early");
        return this;
    }
}
