package dev.guanxi.contact.duplicate;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.contact.ContactProfile;
import dev.guanxi.contact.contact.ContactService;
import dev.guanxi.contact.customer.CustomerKind;
import dev.guanxi.contact.customer.CustomerProfile;
import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.contact.matching.Traits;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds who may be the same as somebody, among those that the caller sees. */
@ApplicationScoped
public class Lookalikes {
    /** The longest list of them. */
    public static final int MOST = Matches.MOST;

    private static final char NUL = 0;

    private final Resemblance resemblance;
    private final Pairs pairs;
    private final CustomerService customers;
    private final ContactService contacts;

    Lookalikes(Resemblance resemblance, Pairs pairs, CustomerService customers, ContactService contacts) {
        this.resemblance = resemblance;
        this.pairs = pairs;
        this.customers = customers;
        this.contacts = contacts;
    }

    /** Those like a customer that the caller sees, but for those that somebody said are others. */
    @WithSession
    public Uni<List<Lookalike>> ofCustomer(UUID id) {
        return customers
                .get(id)
                .chain(customer -> others(id)
                        .chain(others ->
                                resemblance.customers(customer.profile().traits(customer.kind()), others)));
    }

    /** The same of a contact. */
    @WithSession
    public Uni<List<ContactLookalike>> ofContact(UUID id) {
        return contacts.get(id)
                .chain(contact -> others(id)
                        .chain(others -> resemblance.contacts(contact.profile().traits(), others)));
    }

    private Uni<Set<UUID>> others(UUID id) {
        return pairs.dismissedWith(id).map(dismissed -> {
            var others = new HashSet<>(dismissed);
            others.add(id);
            return others;
        });
    }

    /** Customers like one that is not here yet. */
    @WithSession
    public Uni<List<Lookalike>> like(CustomerKind kind, CustomerProfile profile) {
        profile.ensureFits(kind);
        var traits = profile.traits(kind);
        ensureStorable(profile, traits);
        return resemblance.customers(traits, Set.of());
    }

    /** Contacts like one that is not here yet. */
    @WithSession
    public Uni<List<ContactLookalike>> like(ContactProfile profile) {
        profile.identities().ensureSound();
        var traits = profile.traits();
        ensureStorable(profile, traits);
        return resemblance.contacts(traits, Set.of());
    }

    /** What could not become a record is refused here as well, though nothing is stored. */
    private static void ensureStorable(Record profile, Traits traits) {
        ensureField(
                profile.toString().indexOf(NUL) < 0 && traits.toString().indexOf(NUL) < 0, "profile", "text-with-nul");
    }
}
