package dev.guanxi.commerce.order;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opportunity that sales won: prices and names are as agreed there. */
public record WonDeal(
        UUID opportunityId,
        UUID customerId,
        @Nullable UUID contactId,
        @Nullable String ownerId,
        @Nullable String team,
        List<OrderItem> items) {}
