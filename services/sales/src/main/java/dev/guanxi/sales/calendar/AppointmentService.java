package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do with appointments, short of {@link SeriesService parts of a series}. One method, one transaction. */
@ApplicationScoped
public class AppointmentService {
    private final Appointments appointments;
    private final AppointmentReferences references;
    private final Diaries diaries;
    private final Clashes clashes;
    private final AppointmentTidings tidings;
    private final CurrentCaller caller;
    private final Clock clock;

    AppointmentService(
            Appointments appointments,
            AppointmentReferences references,
            Diaries diaries,
            Clashes clashes,
            AppointmentTidings tidings,
            CurrentCaller caller,
            Clock clock) {
        this.appointments = appointments;
        this.references = references;
        this.diaries = diaries;
        this.clashes = clashes;
        this.tidings = tidings;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<Appointment> get(UUID id) {
        return appointments.seen(id);
    }

    /** Those of these that the caller sees or takes part in. */
    @WithSession
    public Uni<List<Appointment>> seen(Collection<UUID> ids) {
        return appointments
                .findAll(ids)
                .map(found -> found.stream().filter(appointments::isSeen).toList());
    }

    /**
     * Plans an appointment of the caller's.
     *
     * @param strict whether it is refused when somebody who takes part has no time; of several who want the same time at
     *     once one gets it
     */
    @WithTransaction
    public Uni<Planned> plan(AppointmentPlan plan, boolean strict) {
        var who = caller.get();
        var organiser = new Organiser(who.id(), who.homeTeam(), null, null);
        return references.ensureKnown(plan, null).chain(() -> add(plan, organiser, strict));
    }

    /** The same, of what was planned on a phone that was away. */
    @WithTransaction
    public Uni<Planned> planOffline(AppointmentPlan plan, Instant happenedAt) {
        var who = caller.get();
        var organiser = new Organiser(who.id(), who.homeTeam(), null, happenedAt);
        return references.ensureKnown(plan, null).chain(() -> add(plan, organiser, false));
    }

    /** The same, of whoever it is; within the present transaction. */
    Uni<Planned> add(AppointmentPlan plan, Organiser by, boolean strict) {
        var appointment = Appointment.plan(plan, by, clock.instant());
        return diaries.hold(appointment.details().people())
                .chain(() -> clashOf(appointment, strict))
                .call(() -> appointments.add(appointment))
                .call(() -> tidings.invited(appointment, appointment.details().people()));
    }

    Uni<Planned> clashOf(Appointment appointment, boolean strict) {
        return clashes.of(appointment)
                .invoke(clash -> ensure(
                        !strict || clash.conflicts().isEmpty(),
                        "appointment-conflict",
                        clash.conflicts().size(),
                        clash.nextFree() == null ? "–" : clash.nextFree().begin()))
                .map(clash -> new Planned(appointment, clash));
    }

    /** Changes an appointment; of a series all of it. Those who take part are told when it is at another time. */
    @WithTransaction
    public Uni<Planned> change(UUID id, long expectedVersion, AppointmentPlan wanted, boolean strict) {
        return appointments.kept(id, expectedVersion).chain(found -> {
            var before = found.details().people();
            return references
                    .ensureKnown(wanted, found.plan())
                    .chain(() -> diaries.hold(all(before, wanted)))
                    .chain(() -> changed(found, before, wanted, strict));
        });
    }

    private static Collection<String> all(List<String> people, AppointmentPlan wanted) {
        var all = new ArrayList<>(people);
        all.addAll(wanted.participants());
        return all;
    }

    private Uni<Planned> changed(Appointment found, List<String> before, AppointmentPlan wanted, boolean strict) {
        var moved = found.change(wanted, clock.instant());
        return clashOf(found, strict).call(() -> appointments.save(found)).call(() -> tell(found, before, moved));
    }

    private Uni<Void> tell(Appointment appointment, List<String> before, boolean moved) {
        var now = appointment.details().people();
        var added = now.stream().filter(person -> !before.contains(person)).toList();
        var gone = before.stream().filter(person -> !now.contains(person)).toList();
        return tidings.invited(appointment, added)
                .chain(() -> tidings.called(appointment, gone))
                .chain(() -> moved
                        ? tidings.moved(appointment, added)
                        : Uni.createFrom().voidItem());
    }

    /** The caller says whether they come. */
    @WithTransaction
    public Uni<Appointment> answer(UUID id, Answer answer) {
        return appointments
                .seen(id)
                .invoke(found -> found.answer(caller.get().id(), answer, clock.instant()))
                .call(appointments::save)
                .call(found -> tidings.answered(found, answer));
    }

    /**
     * Says what came of it.
     *
     * @param doneAt when it took place; now if null
     */
    @WithTransaction
    public Uni<Appointment> complete(
            UUID id, long expectedVersion, Outcome outcome, @Nullable String result, @Nullable Instant doneAt) {
        var now = clock.instant();
        return appointments
                .kept(id, expectedVersion)
                .invoke(found -> found.complete(outcome, result, doneAt == null ? now : doneAt, now))
                .call(appointments::save);
    }

    @WithTransaction
    public Uni<Appointment> cancel(UUID id, long expectedVersion) {
        return appointments
                .kept(id, expectedVersion)
                .invoke(found -> found.cancel(clock.instant()))
                .call(appointments::save)
                .call(found -> tidings.called(found, found.details().people()));
    }
}
