package dev.guanxi.sales.plan;

/** Whether a plan is there, or lies in the recycle bin. */
public enum PlanStatus {
    ACTIVE,
    REMOVED
}
