package dev.guanxi.contact.memory;

import dev.guanxi.contact.contact.ContactService;
import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.contact.memory.Preference.Noting;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do with what is known of guests. One method, one transaction. */
@ApplicationScoped
public class PreferenceService {
    private final Preferences preferences;
    private final CustomerService customers;
    private final ContactService contacts;
    private final SensitiveHabits sensitive;
    private final CurrentCaller caller;
    private final Clock clock;

    PreferenceService(
            Preferences preferences,
            CustomerService customers,
            ContactService contacts,
            SensitiveHabits sensitive,
            CurrentCaller caller,
            Clock clock) {
        this.preferences = preferences;
        this.customers = customers;
        this.contacts = contacts;
        this.sensitive = sensitive;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<Preference> get(UUID id) {
        return preferences
                .require(id)
                .call(found -> sensitive.mayBeShown(found).invoke(may -> {
                    if (!may) {
                        throw new NotFound("preference", id);
                    }
                }));
    }

    /**
     * Notes a habit of a guest whom the caller sees.
     *
     * @param customerId the customer; null when a person at a customer is meant
     * @param contactId the person; null when the customer is meant
     */
    @WithTransaction
    public Uni<Preference> note(
            @Nullable UUID customerId, @Nullable UUID contactId, String topic, Observation observation) {
        return guest(customerId, contactId)
                .chain(guest -> noting(guest, topic)
                        .chain(noting -> preferences.add(Preference.noted(guest, topic, observation, noting))));
    }

    private Uni<Noting> noting(Guest guest, String topic) {
        return sensitive
                .mayBeKept(guest, topic)
                .map(allowed -> new Noting(allowed, caller.get().id(), clock.instant()));
    }

    private Uni<Guest> guest(@Nullable UUID customerId, @Nullable UUID contactId) {
        DomainException.ensureField((customerId == null) != (contactId == null), "contactId", "guest-not-one");
        if (contactId != null) {
            return contacts.hold(contactId).map(Guest::of);
        }
        return customers
                .hold(Objects.requireNonNull(customerId))
                .map(customer -> new Guest(customer.id(), null, customer.ownership()));
    }

    @WithTransaction
    public Uni<Preference> confirm(UUID id, long expectedVersion, LocalDate on) {
        return get(id).chain(() -> preferences.change(id, expectedVersion, preference -> preference.confirm(on)));
    }

    /** Notes what was seen instead, and gives that. */
    @WithTransaction
    public Uni<Preference> contradict(UUID id, long expectedVersion, Observation observation) {
        return get(id).invoke(preference -> preference.expectVersion(expectedVersion))
                .chain(old -> noting(old.guest(), old.topic())
                        .map(noting -> old.replace(observation, noting))
                        .chain(successor -> preferences.save(old).chain(() -> preferences.add(successor))));
    }

    @WithTransaction
    public Uni<Preference> retract(UUID id, long expectedVersion) {
        return get(id).chain(() -> preferences.change(id, expectedVersion, Preference::retract));
    }

    /** A person went to another customer, or somebody else is in charge: what is known of them follows. */
    @WithTransaction
    public Uni<Void> follow(UUID contactId) {
        return contacts.get(contactId)
                .onFailure(DomainException.NotFound.class)
                .recoverWithNull()
                .chain(contact -> contact == null
                        ? Uni.createFrom().voidItem()
                        : preferences.changeEach(
                                preferences.ofContact(contactId), preference -> preference.goTo(Guest.of(contact))));
    }
}
