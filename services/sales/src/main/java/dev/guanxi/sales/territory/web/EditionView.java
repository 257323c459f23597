package dev.guanxi.sales.territory.web;

import dev.guanxi.sales.territory.Edition;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was said of a territory over some days. */
@Schema(name = "TerritoryEdition")
public record EditionView(
        @Nullable @Schema(description = "The first day; from the beginning when it is not there.")
        LocalDate from,

        @Nullable @Schema(description = "The last one; not there as long as nothing else is said.")
        LocalDate until,

        TerritoryRequest profile) {
    static EditionView of(Edition edition) {
        return new EditionView(edition.from(), edition.until(), TerritoryRequest.of(edition.terms()));
    }
}
