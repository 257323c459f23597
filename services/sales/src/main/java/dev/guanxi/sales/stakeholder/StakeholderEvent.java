package dev.guanxi.sales.stakeholder;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to the part that somebody has in a deal. */
public sealed interface StakeholderEvent extends DomainEvent {
    record Added(UUID stakeholderId, UUID opportunityId) implements StakeholderEvent {}

    record Changed(UUID stakeholderId) implements StakeholderEvent {}

    /** They have no part in it any more, or are forgotten. */
    record Removed(UUID stakeholderId) implements StakeholderEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
