package dev.guanxi.sales.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody does for the plan.
 *
 * @param who by the subject of their token
 * @param due the day by which
 * @param done whether it is
 */
public record PlannedAction(
        String what, @Nullable String who, @Nullable LocalDate due, boolean done) {}
