package dev.guanxi.sales.realignment;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.territory.RecordKind;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What goes from one to another.
 *
 * @param count how many records
 * @param sums what the deals among them come to, a sum a currency
 */
@Schema(name = "RealignmentPair")
public record MovePair(
        RecordKind kind,
        @Nullable UUID fromTerritoryId,
        @Nullable @Schema(examples = "Central") String fromTerritory,
        @Nullable UUID toTerritoryId,
        @Nullable @Schema(examples = "West") String toTerritory,
        @Nullable @Schema(examples = "li.lei") String ownerId,
        @Nullable @Schema(examples = "han.meimei") String toOwnerId,
        long count,
        List<Money> sums) {}
