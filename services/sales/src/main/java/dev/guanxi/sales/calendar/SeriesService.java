package dev.guanxi.sales.calendar;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What people can do with some of a series: one of it, or one and all that follow. */
@ApplicationScoped
public class SeriesService {
    private final Appointments appointments;
    private final AppointmentService service;
    private final AppointmentReferences references;
    private final Diaries diaries;
    private final AppointmentTidings tidings;
    private final Clock clock;

    SeriesService(
            Appointments appointments,
            AppointmentService service,
            AppointmentReferences references,
            Diaries diaries,
            AppointmentTidings tidings,
            Clock clock) {
        this.appointments = appointments;
        this.service = service;
        this.references = references;
        this.diaries = diaries;
        this.tidings = tidings;
        this.clock = clock;
    }

    /**
     * Which of a series.
     *
     * @param begin when the occurrence would begin as the rule says, by the clock on the wall
     * @param following whether all after it are meant, too
     */
    public record Part(LocalDateTime begin, boolean following) {}

    /** Changes a part of a series, which is an appointment, or a series, of its own from then on. */
    @WithTransaction
    public Uni<Planned> change(UUID id, long expectedVersion, Part part, AppointmentPlan wanted, boolean strict) {
        return appointments
                .kept(id, expectedVersion)
                .chain(series -> references
                        .ensureKnown(wanted, series.plan())
                        .chain(() -> diaries.hold(series.details().people()))
                        .chain(() -> changed(series, part, wanted, strict)));
    }

    private Uni<Planned> changed(Appointment series, Part part, AppointmentPlan wanted, boolean strict) {
        var own = apart(series, part, wanted);
        return appointments
                .save(series)
                .chain(() -> service.clashOf(own, strict))
                .call(() -> appointments.add(own))
                .call(() -> tidings.moved(own, List.of()));
    }

    private Appointment apart(Appointment series, Part part, AppointmentPlan wanted) {
        var now = clock.instant();
        if (!part.following()) {
            return series.apart(wanted.at(wanted.slot().withRule(null)), part.begin(), now);
        }
        var rule = wanted.slot().rule() == null
                ? restOf(series, part)
                : wanted.slot().rule();
        var rest = series.rest(wanted.at(wanted.slot().withRule(rule)), now);
        series.endBefore(part.begin(), now);
        return rest;
    }

    /** Of a rule that says how many times, those that were already are not to come again. */
    private static String restOf(Appointment series, Part part) {
        var slot = series.plan().slot();
        var rule = Objects.requireNonNullElse(slot.rule(), "");
        var before = slot.rule() == null
                ? 0
                : Recurrence.of(slot).between(slot.begin(), part.begin()).size();
        return rule.isEmpty() ? rule : Recurrence.less(rule, before);
    }

    /** A part of a series does not take place; the series as it is then. */
    @WithTransaction
    public Uni<Appointment> cancel(UUID id, long expectedVersion, Part part) {
        return appointments
                .kept(id, expectedVersion)
                .invoke(series -> {
                    if (part.following()) {
                        series.endBefore(part.begin(), clock.instant());
                    } else {
                        series.leaveOut(part.begin(), true, clock.instant());
                    }
                })
                .call(appointments::save)
                .call(tidings::changed);
    }
}
