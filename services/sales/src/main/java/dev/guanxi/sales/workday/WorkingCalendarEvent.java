package dev.guanxi.sales.workday;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a working calendar. */
public sealed interface WorkingCalendarEvent extends DomainEvent {
    record Begun(UUID calendarId) implements WorkingCalendarEvent {}

    record Changed(UUID calendarId) implements WorkingCalendarEvent {}

    /** Nobody counts by it any more. */
    record Removed(UUID calendarId) implements WorkingCalendarEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
