package dev.guanxi.sales.realignment;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a realignment. */
public sealed interface RealignmentEvent extends DomainEvent {
    record Drafted(UUID realignmentId) implements RealignmentEvent {}

    record Changed(UUID realignmentId) implements RealignmentEvent {}

    record PreviewBegun(UUID realignmentId) implements RealignmentEvent {}

    record Previewed(UUID realignmentId) implements RealignmentEvent {}

    record Submitted(UUID realignmentId) implements RealignmentEvent {}

    record Approved(UUID realignmentId) implements RealignmentEvent {}

    record Refused(UUID realignmentId) implements RealignmentEvent {}

    record Withdrawn(UUID realignmentId) implements RealignmentEvent {}

    record Begun(UUID realignmentId) implements RealignmentEvent {}

    /** Territories and sellers are otherwise now; records follow. */
    record Applied(UUID realignmentId) implements RealignmentEvent {}

    record Done(UUID realignmentId) implements RealignmentEvent {}

    record UndoBegun(UUID realignmentId) implements RealignmentEvent {}

    /** Territories and sellers are what they were; records follow. */
    record Reverted(UUID realignmentId) implements RealignmentEvent {}

    record Undone(UUID realignmentId) implements RealignmentEvent {}

    record Failed(UUID realignmentId) implements RealignmentEvent {}

    /** A draft that comes to nothing. */
    record Discarded(UUID realignmentId) implements RealignmentEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
