package dev.guanxi.sales.lead;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who introduced somebody who comes in as a lead.
 *
 * @param customerId the customer who did; at least one of the two
 * @param contactId the person who did
 * @param on the day; today unless said
 */
public record LeadIntroduction(
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        IntroductionWay way,
        @Nullable LocalDate on,
        @Nullable String note) {}
