package dev.guanxi.sales.velocity;

import dev.guanxi.sales.opportunity.CloseMove;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How fast a deal goes.
 *
 * @param days from engaging (from opening, where that is not known) until today, or until it was closed
 * @param won how long the won deals of its pipeline took, whoever sees them
 * @param limitDays twice their mean; null where none was won yet
 * @param slow whether it is open and takes longer than that
 * @param stale whether it is open and in its stage for longer than the norm
 * @param stages in the order in which it came to each first
 */
@Schema(name = "OpportunityVelocity")
public record Velocity(
        @Schema(examples = "104") long days,
        Pace won,
        @Nullable @Schema(examples = "103.56") BigDecimal limitDays,
        boolean slow,
        boolean stale,
        List<StageTime> stages,
        Slippage slippage) {
    /**
     * A stage and how long it was there, by the history that nobody can edit.
     *
     * @param times how often it came there
     * @param days all together, as fractions of 24 hours
     * @param normDays how long it may be there at a time; of an open stage that its pipeline still knows
     * @param since days of the present stay; null where it is not there now
     */
    @Schema(name = "StageTime")
    public record StageTime(
            @Schema(examples = "STANDARD") String pipeline,
            @Schema(examples = "ENGAGING") String stage,
            int times,
            @Schema(examples = "12.50") BigDecimal days,
            @Nullable @Schema(examples = "30") Integer normDays,
            @Nullable @Schema(examples = "4") Long since) {}

    /**
     * How its expected close moved; that somebody said the first day is no move.
     *
     * @param moves how often it was put off or brought forward
     * @param laterDays all days together by which it was put off
     * @param netDays from the first day that was expected to the last; negative when it is expected sooner
     * @param history oldest first, at most 1,000
     */
    @Schema(name = "Slippage")
    public record Slippage(int moves, long laterDays, long netDays, List<CloseMove> history) {}
}
