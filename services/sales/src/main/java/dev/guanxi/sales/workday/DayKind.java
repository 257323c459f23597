package dev.guanxi.sales.workday;

/** How a day is otherwise than its day of the week: free, or worked in place of another (调休). */
public enum DayKind {
    HOLIDAY,
    WORKED
}
