package dev.guanxi.marketing.mailing;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a mailing. */
public sealed interface MailingEvent extends DomainEvent {
    record Drafted(UUID mailingId) implements MailingEvent {}

    record Changed(UUID mailingId) implements MailingEvent {}

    record Scheduled(UUID mailingId) implements MailingEvent {}

    record Begun(UUID mailingId) implements MailingEvent {}

    /** Every target has an outcome. */
    record Sent(UUID mailingId) implements MailingEvent {}

    record Cancelled(UUID mailingId) implements MailingEvent {}

    /** It lies in the recycle bin from now on. */
    record Removed(UUID mailingId) implements MailingEvent {}

    /** It is back from the recycle bin as it was. */
    record Returned(UUID mailingId) implements MailingEvent {}

    /** It was in the recycle bin for long enough; nothing of it is left. */
    record Erased(UUID mailingId) implements MailingEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
