package dev.guanxi.sales.territory.web;

import dev.guanxi.sales.territory.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A territory as the API shows it. */
@Schema(name = "Territory")
public record TerritoryView(
        UUID id,
        TerritoryRequest profile,

        @Nullable @Schema(description = "From which day there is one; from the beginning when it is not there.")
        LocalDate since,

        Instant createdAt) {
    static TerritoryView of(Territory territory) {
        return new TerritoryView(
                territory.id(),
                TerritoryRequest.of(territory.terms()),
                territory.since(),
                territory.state().createdAt());
    }
}
