package dev.guanxi.contact.contact;

import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.fields.References;
import dev.guanxi.platform.web.imports.Outcome;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes many people in at once, with the customers that they are with, and takes them back. Nobody gets in twice. */
@ApplicationScoped
public class ContactIntake {
    private final Contacts contacts;
    private final KnownContacts known;
    private final NamedCustomers named;
    private final CustomerService customers;
    private final References references;
    private final Clock clock;

    ContactIntake(
            Contacts contacts,
            KnownContacts known,
            NamedCustomers named,
            CustomerService customers,
            References references,
            Clock clock) {
        this.contacts = contacts;
        this.known = known;
        this.named = named;
        this.customers = customers;
        this.references = references;
        this.clock = clock;
    }

    /** Creates those that the caller does not have yet; they belong to whoever their customer belongs to. */
    @WithTransaction
    public Uni<List<Outcome>> take(List<ContactDraft> drafts) {
        var references = drafts.stream().map(ContactDraft::customer).toList();
        return named.find(references)
                .chain(found -> known.like(drafts, ids(references, found))
                        .chain(twins -> named.create(found, withoutTwins(references, twins))
                                .chain(() -> customers.holdThoseOf(found.all()))
                                .map(held -> new Batch(drafts, twins, found, held))))
                .chain(batch -> contacts.addAll(batch.created).replaceWith(batch.outcomes));
    }

    private static List<@Nullable UUID> ids(List<CustomerReference> references, FoundCustomers found) {
        var ids = new ArrayList<@Nullable UUID>(references.size());
        references.forEach(reference -> ids.add(found.id(reference)));
        return ids;
    }

    /** Nobody is created for somebody who is here already. */
    private static List<CustomerReference> withoutTwins(List<CustomerReference> references, Map<Integer, UUID> twins) {
        return IntStream.range(0, references.size())
                .filter(i -> !twins.containsKey(i))
                .mapToObj(references::get)
                .toList();
    }

    /** One call's contacts. */
    private final class Batch {
        private final List<Contact> created = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private final Map<String, UUID> names = new HashMap<>();
        private final FoundCustomers found;
        private final Map<UUID, Customer> customers;

        Batch(
                List<ContactDraft> drafts,
                Map<Integer, UUID> twins,
                FoundCustomers found,
                Map<UUID, Customer> customers) {
            this.found = found;
            this.customers = customers;
            for (int i = 0; i < drafts.size(); i++) {
                var twin = twins.get(i);
                outcomes.add(twin == null ? outcome(drafts.get(i)) : known(twin));
            }
        }

        private static Outcome known(UUID twin) {
            return Outcome.refused(new Invalid("", "contact-known", twin), twin);
        }

        private Outcome outcome(ContactDraft draft) {
            try {
                return contact(draft);
            } catch (DomainException refusal) {
                return Outcome.refused(refusal);
            }
        }

        private Outcome contact(ContactDraft draft) {
            var customer = customers.get(found.require(draft.customer()));
            if (customer == null) {
                return Outcome.gone();
            }
            var contact =
                    Contact.create(Ids.next(), customer.id(), draft.profile(), customer.ownership(), clock.instant());
            var namesake = names.putIfAbsent(draft.nameAt(customer.id()), contact.id());
            if (namesake != null) {
                return known(namesake);
            }
            created.add(contact);
            return new Outcome.Created(
                    contact.id(),
                    List.of(),
                    found.takeCreated(draft.customer()),
                    ContactDraft.knownBy(customer.id(), draft.profile()));
        }
    }

    /** Removes those whom nobody changed and of whom nothing was written down; gives their ids. */
    @WithTransaction
    public Uni<Set<UUID>> takeBack(List<UUID> ids) {
        return contacts.hold(ids)
                .chain(held -> used(ids)
                        .map(used -> held.values().stream()
                                .filter(contact ->
                                        contact.version() == 0 && contact.isActive() && !used.contains(contact.id()))
                                .toList()))
                .invoke(unused -> unused.forEach(Contact::withdraw))
                .chain(unused -> contacts.removeAll(unused)
                        .replaceWith(unused.stream().map(Contact::id).collect(Collectors.toSet())));
    }

    private Uni<Set<UUID>> used(List<UUID> ids) {
        return known.used(ids)
                .chain(used -> references.referredTo(Contacts.KIND, ids).map(referredTo -> {
                    var all = new HashSet<>(referredTo);
                    all.addAll(used);
                    return all;
                }));
    }

    /** The same of customers that were created for them. */
    @WithTransaction
    public Uni<Set<UUID>> takeCustomersBack(List<UUID> ids) {
        return named.takeBack(ids);
    }
}
