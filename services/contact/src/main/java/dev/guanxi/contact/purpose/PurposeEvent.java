package dev.guanxi.contact.purpose;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a purpose. */
public sealed interface PurposeEvent extends DomainEvent {
    record Introduced(UUID purposeId) implements PurposeEvent {}

    record Changed(UUID purposeId) implements PurposeEvent {}
}
