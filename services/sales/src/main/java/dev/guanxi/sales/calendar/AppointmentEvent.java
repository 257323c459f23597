package dev.guanxi.sales.calendar;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to an appointment. */
public sealed interface AppointmentEvent extends DomainEvent {
    record Planned(UUID appointmentId) implements AppointmentEvent {}

    record Changed(UUID appointmentId) implements AppointmentEvent {}

    /** It is at another time. */
    record Moved(UUID appointmentId) implements AppointmentEvent {}

    /** A participant accepted or declined. */
    record Answered(UUID appointmentId, String person, Answer answer) implements AppointmentEvent {}

    record Done(UUID appointmentId, Outcome outcome) implements AppointmentEvent {}

    record Cancelled(UUID appointmentId) implements AppointmentEvent {}

    /** It lies in the recycle bin from now on. */
    record Removed(UUID appointmentId) implements AppointmentEvent {}

    /** It is back from the recycle bin as it was. */
    record Returned(UUID appointmentId) implements AppointmentEvent {}

    /** It was in the recycle bin for long enough; nothing of it is left. */
    record Erased(UUID appointmentId) implements AppointmentEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }

    /** Nothing is left of what it said of the person; that there was an appointment stays. */
    record PersonErased(UUID appointmentId) implements AppointmentEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }
}
