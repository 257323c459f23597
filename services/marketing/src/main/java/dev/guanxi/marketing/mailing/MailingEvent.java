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
}
