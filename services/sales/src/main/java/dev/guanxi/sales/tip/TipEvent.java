package dev.guanxi.sales.tip;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a tip. */
public sealed interface TipEvent extends DomainEvent {
    record Posted(UUID tipId) implements TipEvent {}

    record Changed(UUID tipId) implements TipEvent {}

    /** It is no more. */
    record Dropped(UUID tipId) implements TipEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
