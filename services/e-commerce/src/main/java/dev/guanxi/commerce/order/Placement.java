package dev.guanxi.commerce.order;

import dev.guanxi.platform.fields.CustomValues;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who ordered, for whom and how: all of an order but what was ordered. */
record Placement(
        UUID orderId,
        String number,
        Buyer buyer,
        @Nullable UUID contactId,
        @Nullable UUID opportunityId,
        @Nullable UUID quoteId,
        @Nullable BuyerReach reach,
        CustomValues custom,
        Instant at) {}
