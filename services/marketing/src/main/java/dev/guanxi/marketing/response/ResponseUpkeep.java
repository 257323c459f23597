package dev.guanxi.marketing.response;

import dev.guanxi.platform.fields.FieldCatalogue;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to responses elsewhere: sales make leads of them, persons are erased. */
@ApplicationScoped
public class ResponseUpkeep {
    private final Responses responses;
    private final ResponseRemoval removal;
    private final ResponsePersons persons;
    private final FieldCatalogue fields;

    ResponseUpkeep(Responses responses, ResponseRemoval removal, ResponsePersons persons, FieldCatalogue fields) {
        this.responses = responses;
        this.removal = removal;
        this.persons = persons;
        this.fields = fields;
    }

    /** Sales made a lead of a response, or a customer of the lead. */
    @WithTransaction
    public Uni<Void> link(UUID responseId, UUID leadId, @Nullable UUID customerId, @Nullable UUID contactId) {
        return responses.find(responseId).chain(response -> {
            if (response == null) {
                return Uni.createFrom().voidItem();
            }
            response.link(leadId, customerId, contactId);
            return responses
                    .save(response)
                    .chain(() -> contactId == null ? Uni.createFrom().voidItem() : persons.link(contactId, responseId));
        });
    }

    /** The lead of a response lost its person. */
    @WithTransaction
    public Uni<Void> forgetPerson(UUID responseId) {
        return forgetAll(List.of(responseId));
    }

    /** Contacts came, changed or were erased: an erased one's name goes from every response. */
    @WithTransaction
    public Uni<Void> followContacts(Collection<UUID> contacts) {
        return persons.recogniseAmong(contacts)
                .chain(() -> persons.takeErased(contacts))
                .chain(this::forgetAll);
    }

    /** A customer who is a person was erased. */
    @WithTransaction
    public Uni<Void> forgetCustomer(UUID customerId) {
        return responses.withCustomer(customerId).chain(this::forgetAll);
    }

    private Uni<Void> forgetAll(Collection<UUID> ids) {
        return removal.forget(
                responses.findAll(ids), response -> response.forgetPerson(fields.of(Responses.KIND)::withoutWords));
    }
}
