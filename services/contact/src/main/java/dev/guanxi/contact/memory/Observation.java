package dev.guanxi.contact.memory;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was seen or heard of a guest.
 *
 * @param value such as {@code near the second window}
 * @param observedOn the guest's day on which it was
 * @param confidence how sure one is, in percent
 * @param validUntil the last day on which it can be counted on; null when nobody knows of an end
 */
@Embeddable
public record Observation(
        String value,
        @Enumerated(EnumType.STRING) HowKnown howKnown,
        LocalDate observedOn,
        int confidence,
        @Nullable LocalDate validUntil) {}
