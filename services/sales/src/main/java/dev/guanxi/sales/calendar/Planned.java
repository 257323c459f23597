package dev.guanxi.sales.calendar;

/** An appointment as it is kept, and what stands in its way. */
public record Planned(Appointment appointment, Clash clash) {}
