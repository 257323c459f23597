package dev.guanxi.sales.calendar;

/** What a participant says to an appointment. */
public enum Answer {
    /** Nothing yet. */
    PENDING,
    ACCEPTED,
    TENTATIVE,
    /** Their time is free again. */
    DECLINED
}
