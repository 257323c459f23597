package dev.guanxi.sales.calendar;

import org.jspecify.annotations.Nullable;

/**
 * Whose an appointment is.
 *
 * @param person subject of their token
 * @param uid what another program calls the appointment; null for one of ours
 */
record Organiser(
        String person, @Nullable String team, @Nullable String uid) {}
