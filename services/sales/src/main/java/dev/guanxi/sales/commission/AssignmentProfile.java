package dev.guanxi.sales.commission;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is on which plan.
 *
 * @param team where the person's statements belong; null for the team they sell in
 * @param overlay a team: all that is sold in it and below is credited, instead of what the person sells
 * @param starts the first day that counts
 * @param ends the last one; null when nobody knows yet
 */
public record AssignmentProfile(
        UUID planId,
        String ownerId,
        @Nullable String team,
        @Nullable String overlay,
        LocalDate starts,
        @Nullable LocalDate ends,
        Goals goals) {

    AssignmentProfile checked() {
        ensureField(ends == null || !ends.isBefore(starts), "ends", "commission-ends-early");
        goals.checked();
        return this;
    }
}
