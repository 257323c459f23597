package dev.guanxi.sales.quote;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a quote. */
public sealed interface QuoteEvent extends DomainEvent {
    record Begun(UUID quoteId) implements QuoteEvent {}

    record Changed(UUID quoteId) implements QuoteEvent {}

    record Assigned(UUID quoteId, String ownerId) implements QuoteEvent {}

    /** Nobody is in charge any more. */
    record Released(UUID quoteId) implements QuoteEvent {}

    /** A sales manager is asked whether it may be sent as it is. */
    record ApprovalAsked(UUID quoteId) implements QuoteEvent {}

    record Approved(UUID quoteId) implements QuoteEvent {}

    record Rejected(UUID quoteId) implements QuoteEvent {}

    /** The customer has this edition. */
    record Sent(UUID quoteId, int edition) implements QuoteEvent {}

    /** The next edition is being written; the one before cannot be accepted any more. */
    record EditionBegun(UUID quoteId, int edition) implements QuoteEvent {}

    record Withdrawn(UUID quoteId) implements QuoteEvent {}

    /** The customer accepted this edition: it is to become an order. */
    record Accepted(UUID quoteId, int edition) implements QuoteEvent {}

    record Declined(UUID quoteId, int edition) implements QuoteEvent {}

    /** It became this order. */
    record Ordered(UUID quoteId, UUID orderId) implements QuoteEvent {}

    /** It lies in the recycle bin from now on. */
    record Removed(UUID quoteId) implements QuoteEvent {}

    /** It is back from the recycle bin as it was. */
    record Returned(UUID quoteId) implements QuoteEvent {}

    /** It was in the recycle bin for long enough; nothing of it is left. */
    record Erased(UUID quoteId) implements QuoteEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }

    /** A person it spoke of is forgotten; the quote stays. */
    record PersonErased(UUID quoteId) implements QuoteEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }
}
