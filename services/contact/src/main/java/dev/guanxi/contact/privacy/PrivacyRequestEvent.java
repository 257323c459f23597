package dev.guanxi.contact.privacy;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a privacy request. */
public sealed interface PrivacyRequestEvent extends DomainEvent {
    record Opened(UUID requestId) implements PrivacyRequestEvent {}

    /** Every service has answered. */
    record Completed(UUID requestId) implements PrivacyRequestEvent {}

    /** What was gathered is deleted, and with it the key that could read the answers. */
    record Expired(UUID requestId) implements PrivacyRequestEvent {}
}
