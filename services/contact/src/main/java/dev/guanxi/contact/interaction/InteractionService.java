package dev.guanxi.contact.interaction;

import dev.guanxi.contact.contact.ContactService;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** What people can do with interactions. One method, one transaction. */
@ApplicationScoped
public class InteractionService {
    private final Interactions interactions;
    private final CustomerService customers;
    private final ContactService contacts;
    private final CurrentCaller caller;
    private final Clock clock;

    InteractionService(
            Interactions interactions,
            CustomerService customers,
            ContactService contacts,
            CurrentCaller caller,
            Clock clock) {
        this.interactions = interactions;
        this.customers = customers;
        this.contacts = contacts;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<Interaction> get(UUID id) {
        return interactions.require(id);
    }

    /** Takes down what was done with a customer whom the caller sees, and with contacts whom the caller sees. */
    @WithTransaction
    public Uni<Interaction> log(UUID customerId, Report report) {
        return contactsAreVisible(report)
                .chain(() -> customers.hold(customerId))
                .chain(customer -> interactions.add(logged(customer, report)));
    }

    private Interaction logged(Customer customer, Report report) {
        var interaction = Interaction.logged(
                Ids.next(), customer.id(), report, caller.get().id(), clock.instant());
        interaction.belongTo(customer.ownership());
        return interaction;
    }

    @WithTransaction
    public Uni<Interaction> change(UUID id, long expectedVersion, Report report) {
        return contactsAreVisible(report)
                .chain(() -> interactions.change(
                        id, expectedVersion, interaction -> interaction.change(report, clock.instant())));
    }

    /** Removes what was entered by mistake. */
    @WithTransaction
    public Uni<Void> remove(UUID id, long expectedVersion) {
        return interactions
                .require(id)
                .invoke(interaction -> interaction.expectVersion(expectedVersion))
                .chain(interactions::remove);
    }

    private Uni<Void> contactsAreVisible(Report report) {
        return Multi.createFrom()
                .iterable(report.contactIds())
                .onItem()
                .transformToUniAndConcatenate(contacts::get)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
