package dev.guanxi.sales.lead;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a lead. */
public sealed interface LeadEvent extends DomainEvent {
    record Captured(UUID leadId) implements LeadEvent {}

    record Changed(UUID leadId) implements LeadEvent {}

    record Assigned(UUID leadId, String ownerId) implements LeadEvent {}

    /** Nobody is in charge any more. */
    record Released(UUID leadId) implements LeadEvent {}

    /** Somebody took it out of the pool. */
    record Claimed(UUID leadId, String ownerId) implements LeadEvent {}

    /** It lies in the pool again, because its owner or somebody else wanted it so. */
    record GivenBack(UUID leadId, ReturnCause cause) implements LeadEvent {}

    /** It lies in the pool again, because its owner did nothing about it. */
    record Recycled(UUID leadId, String lastOwnerId) implements LeadEvent {}

    /** Somebody called, visited or wrote. */
    record FollowedUp(UUID leadId) implements LeadEvent {}

    record Disqualified(UUID leadId, String reason) implements LeadEvent {}

    /** It turned out to be another one. */
    record Joined(UUID leadId, UUID into) implements LeadEvent {}

    /** Another one turned out to be this. */
    record Absorbed(UUID leadId, UUID other) implements LeadEvent {}

    record Converted(UUID leadId, UUID customerId, UUID contactId, UUID opportunityId) implements LeadEvent {}

    /** It lies in the recycle bin from now on. */
    record Removed(UUID leadId) implements LeadEvent {}

    /** It is back from the recycle bin as it was. */
    record Returned(UUID leadId) implements LeadEvent {}

    /** It was in the recycle bin for long enough; nothing of it is left. */
    record Erased(UUID leadId) implements LeadEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }

    /** Nothing is left of the person; that there was a lead, and what became of it, stays. */
    record PersonErased(UUID leadId) implements LeadEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }
}
