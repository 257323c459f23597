package dev.guanxi.sales.realignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a realignment.
 *
 * @param reason why, for the history of each record
 * @param effectiveOn from which day on; in the past for what is only written down now
 * @param everything whether also what stays in its territory goes to those who have its records
 */
public record RealignmentDraft(
        String name, @Nullable String reason, LocalDate effectiveOn, boolean everything, Plan plan) {}
