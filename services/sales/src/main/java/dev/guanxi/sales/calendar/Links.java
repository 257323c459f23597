package dev.guanxi.sales.calendar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom and what an appointment is about. */
public record Links(
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID leadId,
        @Nullable UUID opportunityId) {}
