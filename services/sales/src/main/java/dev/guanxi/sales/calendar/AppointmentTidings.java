package dev.guanxi.sales.calendar;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.notices.Addressee;
import dev.guanxi.platform.notices.Importance;
import dev.guanxi.platform.notices.Notice;
import dev.guanxi.platform.notices.Notices;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** Tells those who take part what became of an appointment, and nobody else; whoever did it knows already. */
@ApplicationScoped
class AppointmentTidings {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Notices notices;
    private final CurrentCaller caller;

    AppointmentTidings(Notices notices, CurrentCaller caller) {
        this.notices = notices;
        this.caller = caller;
    }

    Uni<Void> invited(Appointment appointment, Collection<String> people) {
        return tell(appointment, people, "appointment-invited");
    }

    /**
     * It is at another time.
     *
     * @param added who heard of it just now
     */
    Uni<Void> moved(Appointment appointment, Collection<String> added) {
        var told = appointment.details().people().stream()
                .filter(person -> !added.contains(person))
                .toList();
        return tell(appointment, told, "appointment-moved");
    }

    /** Who was to come before and need not any more. */
    Uni<Void> called(Appointment appointment, Collection<String> people) {
        return tell(appointment, people, "appointment-cancelled");
    }

    /** A series of it goes on without one. */
    Uni<Void> changed(Appointment appointment) {
        return tell(appointment, appointment.details().people(), "appointment-changed");
    }

    /** The organiser is told what somebody said. */
    Uni<Void> answered(Appointment appointment, Answer answer) {
        var kind = switch (answer) {
            case ACCEPTED -> "appointment-accepted";
            case DECLINED -> "appointment-declined";
            case TENTATIVE, PENDING -> "appointment-tentative";
        };
        return tell(appointment, List.of(appointment.state().ownerId()), kind);
    }

    private Uni<Void> tell(Appointment appointment, Collection<String> people, String kind) {
        var told = new HashSet<>(people);
        told.remove(caller.get().id());
        return Multi.createFrom()
                .iterable(told)
                .onItem()
                .transformToUniAndConcatenate(person -> notices.send(notice(appointment, person, kind)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Titles may speak of people; what a notice says is when and where on earth. Of a confidential one not with whom. */
    private static Notice notice(Appointment appointment, String person, String kind) {
        var slot = appointment.plan().slot();
        return notice(
                appointment,
                person,
                kind,
                slot.begin(),
                "%s:%s:%d".formatted(kind, appointment.id(), appointment.version()));
    }

    /** It begins soon. */
    static Notice reminder(Appointment appointment, Reminding.Due due, String person) {
        var begin = due.occurrence().time().begin();
        return notice(
                appointment,
                person,
                "appointment-reminder",
                due.occurrence().local(),
                "appointment-reminder:%s:%s:%d".formatted(appointment.id(), begin, due.minutes()));
    }

    private static Notice notice(
            Appointment appointment, String person, String kind, LocalDateTime begin, String dedupe) {
        var plan = appointment.plan();
        return new Notice(
                new Addressee.Person(person),
                kind,
                Importance.HIGH,
                new Notice.About(Appointments.KIND, appointment.id()),
                plan.confidential() ? null : plan.about().customerId(),
                List.of(WHEN.format(begin), plan.slot().zone()),
                dedupe);
    }
}
