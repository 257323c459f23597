package dev.guanxi.contact.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A preference as other services learn of it.
 *
 * @param contactId the person, when it is not the customer who is meant
 * @param topic key of a suggested topic, or what people called it
 * @param confidence in percent
 * @param confirmedOn when it was last seen to hold
 * @param replacedBy the preference that holds instead
 */
public record PreferenceState(
        UUID customerId,
        @Nullable UUID contactId,
        String topic,
        String value,
        HowKnown howKnown,
        LocalDate observedOn,
        LocalDate confirmedOn,
        int confidence,
        @Nullable LocalDate validUntil,
        String notedBy,
        PreferenceStanding standing,
        @Nullable UUID replacedBy,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {}
