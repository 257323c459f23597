package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to an opportunity. */
public sealed interface OpportunityEvent extends DomainEvent {
    record Opened(UUID opportunityId) implements OpportunityEvent {}

    /** History taken over from elsewhere, whatever stage it is in: a deal that was won years ago is not won now. */
    record Imported(UUID opportunityId) implements OpportunityEvent {}

    record Changed(UUID opportunityId) implements OpportunityEvent {}

    record Assigned(UUID opportunityId, String ownerId) implements OpportunityEvent {}

    /** Nobody is in charge any more. */
    record Released(UUID opportunityId) implements OpportunityEvent {}

    record StageAdvanced(UUID opportunityId, Stage stage) implements OpportunityEvent {}

    record Won(UUID opportunityId) implements OpportunityEvent {}

    record Lost(UUID opportunityId, String reason) implements OpportunityEvent {}

    /** It lies in the recycle bin from now on. */
    record Removed(UUID opportunityId) implements OpportunityEvent {}

    /** It is back from the recycle bin as it was. */
    record Returned(UUID opportunityId) implements OpportunityEvent {}

    /** It was in the recycle bin for long enough; nothing of it is left. */
    record Erased(UUID opportunityId) implements OpportunityEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }

    /** A person it spoke of is forgotten; the deal stays. */
    record PersonErased(UUID opportunityId) implements OpportunityEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }

    /** Entered by mistake; the import that brought it is taken back. */
    record Withdrawn(UUID opportunityId) implements OpportunityEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
