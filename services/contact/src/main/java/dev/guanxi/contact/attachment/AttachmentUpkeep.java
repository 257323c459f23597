package dev.guanxi.contact.attachment;

import dev.guanxi.contact.customer.Belongings;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.platform.persistence.Forgetful;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Attachments as what belongs to a customer and as what may speak of a person.
 * Files of a contact or of an interaction go where these go, by themselves.
 */
@ApplicationScoped
class AttachmentUpkeep implements Belongings, Forgetful {
    private static final String OF = "select id from attachment where customer_id = ?1 order by id";
    private static final String GO_OVER = "update attachment set customer_id = $2 where id = any($1)";
    private static final String FORGET =
            "delete from attachment where customer_id = $1 or contact_id = $1 or interaction_id = $1";
    private static final String HOLDERS = """
            select id from unnest(cast(cast(?1 as text) as uuid[])) as asked(id)
            where exists (select from attachment where customer_id = asked.id)
            """;

    @Override
    public String what() {
        return "attachments";
    }

    @Override
    public Uni<List<UUID>> of(UUID customer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, UUID.class)
                        .setParameter(1, customer)
                        .getResultList());
    }

    @Override
    public Uni<Void> goOver(Collection<UUID> records, Customer to) {
        return InTransaction.update(GO_OVER, records.toArray(UUID[]::new), to.id())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> forget(UUID subject) {
        return InTransaction.update(FORGET, subject).replaceWithVoid();
    }

    @Override
    public Uni<Set<UUID>> holders(Collection<UUID> customers) {
        var asked = customers.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLDERS, UUID.class)
                        .setParameter(1, asked)
                        .getResultList())
                .map(HashSet::new);
    }
}
