package dev.guanxi.partner.partner;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a partner. */
public sealed interface PartnerEvent extends DomainEvent {
    record Admitted(UUID partnerId) implements PartnerEvent {}

    record Changed(UUID partnerId) implements PartnerEvent {}
}
