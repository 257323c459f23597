package dev.guanxi.sales.calendar;

/** What became of an appointment. */
public enum AppointmentStatus {
    PLANNED,
    /** It took place; its result says what came of it. */
    DONE,
    /** It does not take place. */
    CANCELLED,
    /** Lies in the recycle bin. */
    REMOVED
}
