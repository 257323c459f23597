package dev.guanxi.contact.consent;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a consent. */
public sealed interface ConsentEvent extends DomainEvent {
    /** The person was asked by mail to confirm it. */
    record Requested(UUID consentId) implements ConsentEvent {}

    record Granted(UUID consentId) implements ConsentEvent {}

    record Withdrawn(UUID consentId) implements ConsentEvent {}

    record Expired(UUID consentId) implements ConsentEvent {}

    /** The person was merged into another, whose consent holds from now on. */
    record Merged(UUID consentId, UUID into) implements ConsentEvent {}

    /** The merge was taken back: what was said here holds again. */
    record Separated(UUID consentId, UUID from) implements ConsentEvent {}

    /** The person lies in the recycle bin: nobody addresses them. */
    record Suspended(UUID consentId) implements ConsentEvent {}

    /** The person is back from the recycle bin, and what was said holds again. */
    record Resumed(UUID consentId) implements ConsentEvent {}

    record Erased(UUID consentId) implements ConsentEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
