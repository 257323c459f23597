package dev.guanxi.sales.calendar;

import java.time.Instant;

/** A kind of activity as other services learn of it. */
public record ActivityTypeState(
        String key, String english, String chinese, String icon, String colour, boolean active, Instant createdAt) {}
