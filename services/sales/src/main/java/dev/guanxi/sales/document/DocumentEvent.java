package dev.guanxi.sales.document;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a document. */
public sealed interface DocumentEvent extends DomainEvent {
    record Made(UUID documentId) implements DocumentEvent {}

    /** Something was said of it anew; what stands in it never changes. */
    record Changed(UUID documentId) implements DocumentEvent {}

    record Assigned(UUID documentId, String ownerId) implements DocumentEvent {}

    /** Nobody is in charge any more. */
    record Released(UUID documentId) implements DocumentEvent {}

    /** A sales manager is asked whether it may be sent as it is. */
    record ApprovalAsked(UUID documentId) implements DocumentEvent {}

    record Approved(UUID documentId) implements DocumentEvent {}

    record Rejected(UUID documentId) implements DocumentEvent {}

    /** Those who are to sign have it. */
    record Sent(UUID documentId) implements DocumentEvent {}

    /** One of them looked at it for the first time. */
    record Viewed(UUID documentId, UUID signatory) implements DocumentEvent {}

    /** One of several signed. */
    record PartlySigned(UUID documentId, UUID signatory) implements DocumentEvent {}

    /** The last of them signed. */
    record Signed(UUID documentId) implements DocumentEvent {}

    record Declined(UUID documentId, UUID signatory) implements DocumentEvent {}

    record Expired(UUID documentId) implements DocumentEvent {}

    record Voided(UUID documentId) implements DocumentEvent {}

    /** It lies in the recycle bin from now on. */
    record Removed(UUID documentId) implements DocumentEvent {}

    /** It is back from the recycle bin as it was. */
    record Returned(UUID documentId) implements DocumentEvent {}

    /** It was in the recycle bin for long enough; nothing of it is left. */
    record Erased(UUID documentId) implements DocumentEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }

    /** A person it spoke of is forgotten; that there was a document stays. */
    record PersonErased(UUID documentId) implements DocumentEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }
}
