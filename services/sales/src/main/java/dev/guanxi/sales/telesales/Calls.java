package dev.guanxi.sales.telesales;

import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Where calls are kept, and who sees which. */
@Singleton
class Calls extends AggregateRepository<PhoneCall> {
    Calls(Ledger ledger) {
        super(PhoneCall.class, "call", CallLists.POLICY, ledger);
    }

    Uni<List<PhoneCall>> ofCustomer(UUID customer) {
        return where("customerId", customer);
    }

    Uni<List<PhoneCall>> ofContact(UUID contact) {
        return where("contactId", contact);
    }

    private static Uni<List<PhoneCall>> where(String field, UUID value) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from PhoneCall where callee.%s = ?1 order by id".formatted(field), PhoneCall.class)
                        .setParameter(1, value)
                        .getResultList());
    }
}
