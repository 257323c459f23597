package dev.guanxi.sales.clause;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a clause. */
public sealed interface ClauseEvent extends DomainEvent {
    record Begun(UUID clauseId) implements ClauseEvent {}

    record Changed(UUID clauseId) implements ClauseEvent {}

    /** Documents that are made from now on say this edition. */
    record Published(UUID clauseId, int edition) implements ClauseEvent {}

    /** The next edition is being written; the one before is used meanwhile. */
    record EditionBegun(UUID clauseId, int edition) implements ClauseEvent {}

    /** No document says it any more. */
    record Retired(UUID clauseId) implements ClauseEvent {}

    record Revived(UUID clauseId) implements ClauseEvent {}

    /** It was never published, and is no more. */
    record Dropped(UUID clauseId) implements ClauseEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
