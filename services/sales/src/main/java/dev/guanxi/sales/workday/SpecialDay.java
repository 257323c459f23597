package dev.guanxi.sales.workday;

import java.time.LocalDate;

/** A day that is otherwise than its day of the week. */
public record SpecialDay(LocalDate day, DayKind kind, String name) {}
