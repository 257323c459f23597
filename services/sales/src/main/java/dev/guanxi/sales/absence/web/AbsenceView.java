package dev.guanxi.sales.absence.web;

import dev.guanxi.sales.absence.Absence;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An absence as the API shows it. */
@Schema(name = "Absence")
public record AbsenceView(UUID id, UUID sellerId, AbsenceRequest profile, Instant createdAt) {
    static AbsenceView of(Absence absence) {
        return new AbsenceView(
                absence.id(),
                absence.sellerId(),
                AbsenceRequest.of(absence.profile()),
                absence.state().createdAt());
    }
}
