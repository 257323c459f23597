package dev.guanxi.sales.absence;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is away, and who stands in for them.
 *
 * @param lastDay null when nobody knows yet
 * @param standInId the seller who gets what would go to them
 */
@Embeddable
public record AbsenceProfile(
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable UUID standInId) {
    AbsenceProfile checked(UUID sellerId) {
        ensureField(lastDay == null || !lastDay.isBefore(firstDay), "lastDay", "absence-ends-early");
        ensureField(!sellerId.equals(standInId), "standInId", "stand-in-self");
        return this;
    }
}
