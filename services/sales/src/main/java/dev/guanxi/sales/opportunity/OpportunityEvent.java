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

    /** It came to a later stage of its pipeline. */
    record StageAdvanced(UUID opportunityId, String stage) implements OpportunityEvent {}

    /** It is in an earlier stage of its pipeline again. */
    record WentBack(UUID opportunityId, String stage) implements OpportunityEvent {}

    /** It goes on in another pipeline. */
    record PipelineChanged(UUID opportunityId, String pipeline, String stage) implements OpportunityEvent {}

    /** Somebody says that something is so which a stage asks for. */
    record CriterionTicked(UUID opportunityId, String criterion) implements OpportunityEvent {}

    /** It is not so after all. */
    record CriterionUnticked(UUID opportunityId, String criterion) implements OpportunityEvent {}

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
