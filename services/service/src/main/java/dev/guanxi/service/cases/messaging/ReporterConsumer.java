package dev.guanxi.service.cases.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import dev.guanxi.service.cases.CaseUpkeep;
import dev.guanxi.service.customer.CustomerReferences;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the names of those who report cases, whom they were merged into, and whether they lie in the recycle bin. Of
 * somebody who is erased nothing stays, in their cases neither.
 */
@Singleton
class ReporterConsumer extends ReplicaConsumer<ReporterConsumer.Contact> {
    /** What we read of contact's contact. */
    record Contact(
            UUID customerId,
            String fullName,
            @Nullable UUID mergedInto,
            @Nullable String status) {}

    private final CaseUpkeep cases;
    private final CustomerReferences references;

    ReporterConsumer(ObjectMapper json, CaseUpkeep cases, CustomerReferences references) {
        super("service-reporters", "crm.contact.contact", "reporter", Contact.class, json);
        this.cases = cases;
        this.references = references;
    }

    @Override
    protected Uni<Void> afterwards(Set<UUID> persons) {
        return cases.followReporters(persons).chain(() -> references.followPeople(persons));
    }
}
