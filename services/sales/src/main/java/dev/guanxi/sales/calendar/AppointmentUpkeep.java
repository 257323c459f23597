package dev.guanxi.sales.calendar;

import dev.guanxi.platform.persistence.Followers;
import dev.guanxi.platform.persistence.Followers.Place;
import dev.guanxi.sales.customer.CustomerFollower;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Keeps appointments true when their customers are merged and their people forgotten. */
@ApplicationScoped
public class AppointmentUpkeep implements CustomerFollower {
    private static final Place CUSTOMER = new Place("customer", "appointment", "customer_id");
    private static final Place CONTACT = new Place("contact", "appointment", "contact_id");

    private final Appointments appointments;
    private final AppointmentRemoval removal;
    private final Followers followers;

    AppointmentUpkeep(Appointments appointments, AppointmentRemoval removal, Followers followers) {
        this.appointments = appointments;
        this.removal = removal;
        this.followers = followers;
    }

    @Override
    @WithTransaction
    public Uni<Void> follow(Collection<UUID> customers) {
        return followers
                .follow(CUSTOMER, customers, appointments, Appointment::repoint)
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> followContacts(Collection<UUID> contacts) {
        return followers
                .follow(CONTACT, contacts, appointments, Appointment::repointContact)
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> erased(UUID customer) {
        return removal.forget(appointments.ofCustomer(customer), Appointment::forgetPerson);
    }

    @WithTransaction
    public Uni<Void> forgetContact(UUID contact) {
        return removal.forget(appointments.ofContact(contact), Appointment::forgetPerson);
    }
}
