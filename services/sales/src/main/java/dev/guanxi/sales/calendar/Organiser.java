package dev.guanxi.sales.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose an appointment is.
 *
 * @param person subject of their token
 * @param uid what another program calls the appointment; null for one of ours
 * @param happenedAt when they planned it on a phone that was away; null where it was entered directly
 */
record Organiser(
        String person,
        @Nullable String team,
        @Nullable String uid,
        @Nullable Instant happenedAt) {}
