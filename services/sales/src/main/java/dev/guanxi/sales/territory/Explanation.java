package dev.guanxi.sales.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why something falls into a territory.
 *
 * @param day by whose territories: today, or the day of its closing
 * @param path the territory with those of which it is a part, the largest first; empty when it falls into none
 * @param rule which of its rules took it in, from 1; null when it belongs there by name
 * @param owners who takes its records on that day
 * @param others further territories that would take it, in the order of their turn
 * @param tied whether the first of these has the same priority, so that nothing but an order decided
 */
@Schema(name = "TerritoryExplanation")
public record Explanation(
        UUID id,
        RecordKind kind,
        LocalDate day,
        List<Named> path,
        @Nullable Cause cause,
        @Nullable Integer rule,
        List<Reason> reasons,
        List<Keeper> owners,
        List<Named> others,
        boolean tied) {
    /** A territory, and how it stands in the order. */
    @Schema(name = "NamedTerritory")
    public record Named(UUID id, @Schema(examples = "华东") String name, int priority) {}

    /** Somebody who takes its records. */
    @Schema(name = "TerritoryKeeper")
    public record Keeper(
            UUID sellerId,
            @Schema(examples = "李雷") String name,
            @Schema(examples = "li.lei") String ownerId) {}
}
