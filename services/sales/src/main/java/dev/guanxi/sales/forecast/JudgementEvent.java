package dev.guanxi.sales.forecast;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a judgement. */
public sealed interface JudgementEvent extends DomainEvent {
    record Said(UUID judgementId) implements JudgementEvent {}

    record Changed(UUID judgementId) implements JudgementEvent {}

    /** It holds no longer. */
    record TakenBack(UUID judgementId) implements JudgementEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
