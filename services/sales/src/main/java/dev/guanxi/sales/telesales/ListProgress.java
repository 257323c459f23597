package dev.guanxi.sales.telesales;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a call list is, and what came of it; ready to be drawn. */
@Schema(name = "CallListProgress")
public record ListProgress(
        @Schema(description = "How many may be called.", examples = "100")
        long targets,

        @Schema(description = "How many are still to be called.", examples = "40")
        long open,

        @Schema(description = "To how many of those a call is promised.", examples = "5")
        long promised,

        @Schema(description = "How many are done.", examples = "50")
        long done,

        @Schema(description = "How many were tried as often as the list says.", examples = "10")
        long exhausted,

        @Schema(description = "How many may not be called.", examples = "12")
        long leftOut,

        @Schema(description = "How many calls were ended.", examples = "130")
        long calls,

        @Schema(description = "How many people were spoken to.", examples = "45")
        long reached,

        @Schema(description = "How many of those were interested or bought.", examples = "9")
        long conversions,

        @Nullable
        @Schema(
                description =
                        "Conversions of those who were spoken to, in percent with two decimals, half up; null when"
                                + " nobody was.",
                examples = "20.00")
        String conversionPercent,

        @Schema(description = "By the last result with each, the most frequent first.")
        List<OfResult> results,

        @Schema(description = "By who calls, by their log-ins.")
        List<OfPerson> people,

        @Schema(description = "Day by day (UTC), the first first.")
        List<OfDay> days) {

    /** Those with one result. */
    @Schema(name = "CallListResult")
    public record OfResult(
            @Schema(examples = "INTERESTED") String result,
            Effect effect,
            @Schema(examples = "7") long targets) {}

    /** What somebody has and did. */
    @Schema(name = "CallListPerson")
    public record OfPerson(
            @Nullable @Schema(examples = "li.lei") String ownerId,

            @Schema(examples = "20") long open,

            @Schema(description = "Done, or tried often enough.", examples = "30")
            long closed,

            @Schema(examples = "65") long calls,
            @Schema(examples = "22") long reached,
            @Schema(examples = "4") long conversions) {}

    /** What was done on one day. */
    @Schema(name = "CallListDay")
    public record OfDay(
            LocalDate day,
            @Schema(examples = "65") long calls,
            @Schema(examples = "22") long reached,
            @Schema(examples = "4") long conversions) {}
}
