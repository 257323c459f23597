package dev.guanxi.sales.calendar;

import dev.guanxi.platform.domain.DomainException.RuleBroken;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Makes appointments of a tour: all of them, or none when the calendar has changed meanwhile. */
@ApplicationScoped
public class TourTaking {
    private final TourPeople people;
    private final AppointmentService appointments;
    private final AppointmentReferences references;
    private final Diaries diaries;

    TourTaking(TourPeople people, AppointmentService appointments, AppointmentReferences references, Diaries diaries) {
        this.people = people;
        this.appointments = appointments;
        this.references = references;
        this.diaries = diaries;
    }

    /** The visits are appointments of that person from now on; nobody else puts anything between them meanwhile. */
    @WithTransaction
    public Uni<List<Appointment>> take(String person, List<AppointmentPlan> visits) {
        var all = Stream.concat(Stream.of(person), visits.stream().flatMap(visit -> visit.participants().stream()))
                .distinct()
                .toList();
        return people.of(person)
                .chain(organiser -> diaries.hold(all)
                        .chain(() -> Multi.createFrom()
                                .iterable(visits)
                                .onItem()
                                .transformToUniAndConcatenate(visit -> take(visit, organiser))
                                .collect()
                                .asList()));
    }

    private Uni<Appointment> take(AppointmentPlan visit, Organiser organiser) {
        return references
                .ensureKnown(visit, null)
                .chain(() -> appointments.add(visit, organiser, true))
                .map(Planned::appointment)
                .onFailure(failure ->
                        failure instanceof RuleBroken broken && broken.code().equals("appointment-conflict"))
                .transform(_ -> new RuleBroken(
                        "tour-overtaken", visit.title(), visit.slot().begin()));
    }
}
