package dev.guanxi.sales.expense;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An expense report as other services learn of it; its expenses name it. */
public record ExpenseReportState(
        String title,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {}
