package dev.guanxi.sales.telesales;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as other services learn of it. What somebody answered to a script's questions is not told.
 *
 * @param attempt counts from 1
 * @param result what came of it, by a key of the script or of the standard results
 * @param effect what that leads to
 * @param note in the words of whoever called; of customers only
 * @param quoteIds what was offered meanwhile
 * @param orderedQuoteId the one of them that became an order
 * @param opportunityId the deal that goes on from here
 * @param callBackAt when another call was agreed
 */
public record CallState(
        CallStatus status,
        @Nullable UUID listId,
        @Nullable UUID leadId,
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        int attempt,
        @Nullable UUID scriptId,
        @Nullable Integer scriptEdition,
        @Nullable String result,
        @Nullable Effect effect,
        @Nullable String note,
        List<UUID> quoteIds,
        @Nullable UUID orderedQuoteId,
        @Nullable UUID opportunityId,
        @Nullable Instant callBackAt,
        @Nullable String ownerId,
        @Nullable String team,
        Instant startedAt,
        @Nullable Instant endedAt) {}
