package dev.guanxi.sales.expense;

import org.jspecify.annotations.Nullable;

/** What somebody said of a report in their own words. */
public record ReportWords(@Nullable String note) {}
