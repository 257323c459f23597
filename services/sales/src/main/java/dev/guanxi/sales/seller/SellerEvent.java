package dev.guanxi.sales.seller;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a seller. */
public sealed interface SellerEvent extends DomainEvent {
    record Joined(UUID sellerId) implements SellerEvent {}

    record Changed(UUID sellerId) implements SellerEvent {}

    /** Entered by mistake; the import that brought them is taken back. */
    record Withdrawn(UUID sellerId) implements SellerEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
