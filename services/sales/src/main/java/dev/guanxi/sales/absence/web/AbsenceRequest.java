package dev.guanxi.sales.absence.web;

import dev.guanxi.sales.absence.AbsenceProfile;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When somebody is away, and who stands in for them. */
@Schema(name = "AbsenceProfile")
public record AbsenceRequest(
        @NotNull @Schema(description = "The first day on which they are away.", examples = "2026-12-24")
        LocalDate firstDay,

        @Nullable @Schema(description = "The last one; open when left out.", examples = "2027-01-03")
        LocalDate lastDay,

        @Nullable @Schema(description = "The seller who gets what would go to them.")
        UUID standInId) {
    AbsenceProfile profile() {
        return new AbsenceProfile(firstDay, lastDay, standInId);
    }

    static AbsenceRequest of(AbsenceProfile p) {
        return new AbsenceRequest(p.firstDay(), p.lastDay(), p.standInId());
    }
}
