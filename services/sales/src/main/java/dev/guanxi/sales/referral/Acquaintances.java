package dev.guanxi.sales.referral;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.customer.KnownCustomer;
import dev.guanxi.sales.customer.KnownCustomers;
import dev.guanxi.sales.lead.Lead;
import dev.guanxi.sales.lead.LeadService;
import dev.guanxi.sales.lead.LeadStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out who is meant by those whom a referral names, after merges; refuses whom there is not. */
@ApplicationScoped
class Acquaintances {
    private static final String CONTACT = """
            with recursive chain as (
                select id, merged_into from contact where id = $1
                union select c.id, c.merged_into from contact c join chain on c.id = chain.merged_into)
            select chain.id, k.customer_id from chain left join contact_reach k on k.id = chain.id
            where chain.merged_into is null
            """;

    private final KnownCustomers customers;
    private final LeadService leads;

    Acquaintances(KnownCustomers customers, LeadService leads) {
        this.customers = customers;
        this.leads = leads;
    }

    /** A person, and as whose they are known. */
    private record Contact(UUID id, @Nullable UUID customer) {}

    /** Whoever introduced somebody. Of a person whose customer is known both are meant. */
    Uni<Introducer> introducer(@Nullable UUID customer, @Nullable UUID contact) {
        ensureField(customer != null || contact != null, "introducerCustomerId", "introducer-missing");
        var named = customer == null
                ? Uni.createFrom().item(Optional.<UUID>empty())
                : require("introducerCustomerId", customer).map(Optional::of);
        return named.chain(known -> contact == null
                ? Uni.createFrom().item(new Introducer(known.orElse(null), null))
                : person(contact)
                        .chain(found ->
                                whose(found, known).map(theirs -> new Introducer(theirs.orElse(null), found.id()))));
    }

    private static Uni<Contact> person(UUID id) {
        return InTransaction.select(row -> new Contact((UUID) row[0], (UUID) row[1]), CONTACT, id)
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> new Invalid("introducerContactId", "contact-unknown", id)));
    }

    private Uni<Optional<UUID>> whose(Contact contact, Optional<UUID> named) {
        var theirs = contact.customer();
        return named.isPresent() || theirs == null
                ? Uni.createFrom().item(named)
                : customers
                        .find(theirs)
                        .map(found -> found.filter(known -> !known.removed()).map(KnownCustomer::id));
    }

    /** Whoever was introduced: a customer, or a lead that the caller sees. */
    Uni<Introduced> introduced(@Nullable UUID lead, @Nullable UUID customer) {
        ensureField((lead == null) != (customer == null), "leadId", "introduced-one-of");
        if (lead != null) {
            return leads.get(lead)
                    .onFailure(NotFound.class)
                    .transform(_ -> new Invalid("leadId", "lead-unknown", lead))
                    .map(Acquaintances::introduced);
        }
        return require("customerId", Objects.requireNonNull(customer)).map(id -> new Introduced(null, id));
    }

    private static Introduced introduced(Lead lead) {
        var state = lead.state();
        ensureField(state.status() != LeadStatus.REMOVED, "leadId", "lead-in-bin", lead.id());
        return new Introduced(lead.id(), state.customerId());
    }

    private Uni<UUID> require(String field, UUID customer) {
        return customers
                .find(customer)
                .map(found -> found.orElseThrow(() -> new Invalid(field, "customer-unknown", customer)))
                .invoke(found -> ensureField(!found.removed(), field, "customer-in-bin", found.name()))
                .map(KnownCustomer::id);
    }
}
