package dev.guanxi.sales.scoring;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to the score of a lead. */
public sealed interface LeadScoreEvent extends DomainEvent {
    /** It is another one than was told last, by half a point or more. */
    record Scored(UUID leadId) implements LeadScoreEvent {}

    /** Nothing is said of the lead any more: what was learnt is of no use. */
    record Withdrawn(UUID leadId) implements LeadScoreEvent {}

    /** The lead is gone. */
    record Erased(UUID leadId) implements LeadScoreEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
