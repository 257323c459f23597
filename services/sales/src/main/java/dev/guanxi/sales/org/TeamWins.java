package dev.guanxi.sales.org;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.currency.WithoutRate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody and those below them won, among the deals that the caller sees. A deal counts for whoever its owner
 * reported to on the day of its closing, in UTC, whatever they report to now.
 *
 * @param people how many reported to the manager at any time of the period, with all below these
 * @param parts the manager and these people, those who won most first
 * @param withoutRate deals that are in no figure because a rate of their day is missing
 */
@Schema(name = "TeamWins")
public record TeamWins(
        UUID managerId,
        LocalDate from,
        LocalDate until,
        int people,
        long deals,
        Money won,
        List<Part> parts,
        boolean complete,
        WithoutRate withoutRate) {
    /** How many people are named. */
    static final int MOST = 1_000;

    /** What one of them won while they were below the manager. */
    @Schema(name = "WinsOfOne")
    public record Part(
            UUID sellerId, @Schema(examples = "李雷") String name, long deals, Money won) {}
}
