package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.Money;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody would earn by closing deals in a period, beside what they earn without.
 *
 * @param deals how many were taken to be won
 * @param creditedBefore without them
 * @param more what they add to what is earned: through tiers, accelerators, rewards and the cap
 */
@Schema(name = "CommissionSimulation")
public record Simulation(
        UUID assignmentId,
        @Schema(examples = "2026-Q4") String period,
        int deals,
        Money creditedBefore,
        Money creditedAfter,
        Money earnedBefore,
        Money earnedAfter,
        Money more) {}
