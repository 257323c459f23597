package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.OWN;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.persistence.Listing;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Where appointments are kept. Who takes part sees one as well as those whom its organiser and team make see it; a
 * confidential one is seen by nobody else, whatever their role.
 */
@Singleton
class Appointments extends AggregateRepository<Appointment> {
    /** What the API calls them. */
    static final String KIND = "appointments";

    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_REP)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.ANALYST, Roles.ADMIN);

    private final CurrentCaller caller;
    private final ReminderTimes reminders;

    Appointments(Ledger ledger, CurrentCaller caller, ReminderTimes reminders) {
        super(Appointment.class, "appointment", POLICY, ledger);
        this.caller = caller;
        this.reminders = reminders;
    }

    @Override
    public Uni<Void> addAll(List<Appointment> appointments) {
        return super.addAll(appointments).chain(() -> reminded(appointments));
    }

    @Override
    public Uni<Void> saveAll(List<Appointment> appointments) {
        return super.saveAll(appointments).chain(() -> reminded(appointments));
    }

    private Uni<Void> reminded(List<Appointment> appointments) {
        return appointments.isEmpty() ? Uni.createFrom().voidItem() : reminders.follow(appointments);
    }

    /** Of a confidential one whoever does not take part learns nothing, also who sees all others. */
    @Override
    public boolean permits(Caller caller, Appointment appointment) {
        return super.permits(caller, appointment)
                && (!appointment.plan().confidential()
                        || caller.isSuite()
                        || appointment.details().people().contains(caller.id()));
    }

    /** What hides such appointments from a list. */
    Listing.Condition open() {
        return bind -> "not confidential or details -> 'people' ? "
                + bind.apply(caller.get().id());
    }

    /** One that the caller sees or takes part in. */
    Uni<Appointment> seen(UUID id) {
        return find(id).map(found -> {
            if (found == null || !isSeen(found)) {
                throw new NotFound(kind(), id);
            }
            return found;
        });
    }

    boolean isSeen(Appointment appointment) {
        return keeps(appointment) || !appointment.removed() && takesPart(appointment);
    }

    /** One that the caller may change: who only takes part answers, and changes nothing. */
    Uni<Appointment> kept(UUID id, long expectedVersion) {
        return seen(id).invoke(appointment -> appointment.ensureKeptBy(keeps(appointment)))
                .invoke(appointment -> appointment.expectVersion(expectedVersion));
    }

    boolean keeps(Appointment appointment) {
        return permits(caller.get(), appointment);
    }

    private boolean takesPart(Appointment appointment) {
        return appointment.details().people().contains(caller.get().id());
    }

    Uni<List<Appointment>> ofCustomer(UUID customer) {
        return where("customerId", customer);
    }

    Uni<List<Appointment>> ofContact(UUID contact) {
        return where("contactId", contact);
    }

    /** Those that went their own way out of a series. */
    Uni<List<Appointment>> ofSeries(UUID series) {
        return where("seriesId", series);
    }

    private static Uni<List<Appointment>> where(String field, UUID value) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Appointment where %s = ?1 order by id".formatted(field), Appointment.class)
                        .setParameter(1, value)
                        .getResultList());
    }
}
