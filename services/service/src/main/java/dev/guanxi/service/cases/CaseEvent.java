package dev.guanxi.service.cases;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a case. */
public sealed interface CaseEvent extends DomainEvent {
    record Opened(UUID caseId) implements CaseEvent {}

    /** Its subject, its description or fields of an administrator are others. */
    record Changed(UUID caseId) implements CaseEvent {}

    record Assigned(UUID caseId) implements CaseEvent {}

    /** Nobody has taken it on any more. */
    record PutBack(UUID caseId) implements CaseEvent {}

    record RePrioritised(UUID caseId, Priority priority) implements CaseEvent {}

    /** It waits for the customer. */
    record Paused(UUID caseId) implements CaseEvent {}

    record Resumed(UUID caseId) implements CaseEvent {}

    record Resolved(UUID caseId) implements CaseEvent {}

    record Closed(UUID caseId) implements CaseEvent {}

    /** The customer was not helped after all. */
    record Reopened(UUID caseId) implements CaseEvent {}

    /** It was not resolved when it was due. */
    record Breached(UUID caseId) implements CaseEvent {}

    /** Its customer or reporter was merged into another, to whom it belongs from now on, or is separate again. */
    record Moved(UUID caseId, UUID customerId) implements CaseEvent {}

    /** It lies in the recycle bin from now on. */
    record Removed(UUID caseId) implements CaseEvent {}

    /** It is back from the recycle bin as it was. */
    record Returned(UUID caseId) implements CaseEvent {}

    /** It was in the recycle bin for long enough; nothing of it is left. */
    record Erased(UUID caseId) implements CaseEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }

    /** Whoever reported it was erased. */
    record PersonErased(UUID caseId) implements CaseEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }
}
